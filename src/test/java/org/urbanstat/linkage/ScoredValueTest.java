package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Fraction;

class ScoredValueTest {
    private static final BigDecimal ONE = BigDecimal.ONE;
    private static final BigDecimal THREE = BigDecimal.valueOf(3);

    @Test
    void a_percentage_is_a_hundred_times_its_ratio_unrounded() {
        ScoredValue percent = ScoredValue.of(ONE, THREE, new BigDecimal("33.33"), true, true);
        assertThat(percent.exact()).isEqualTo(Fraction.ratio(BigDecimal.valueOf(100), THREE));
        assertThat(percent.isProvisional()).isTrue();
    }

    @Test
    void any_other_ratio_is_its_numerator_by_its_denominator() {
        assertThat(ScoredValue.of(ONE, THREE, new BigDecimal("0.33"), false, false)
                        .exact())
                .isEqualTo(Fraction.ratio(ONE, THREE));
    }

    @Test
    void a_count_is_what_was_counted() {
        assertThat(ScoredValue.of(THREE, null, THREE, false, false).exact()).isEqualTo(Fraction.ratio(THREE, ONE));
    }

    @Test
    void a_difference_has_its_value_alone_whatever_its_unit() {
        assertThat(ScoredValue.of(null, null, new BigDecimal("2.5"), true, false)
                        .exact())
                .isEqualTo(Fraction.ratio(BigDecimal.valueOf(5), BigDecimal.valueOf(2)));
    }
}
