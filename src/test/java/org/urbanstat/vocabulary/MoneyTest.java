package org.urbanstat.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MoneyTest {
    @Test
    void addsWholeYuan() {
        assertThat(new Money(364_700_000).plus(new Money(1))).isEqualTo(new Money(364_700_001));
    }

    @Test
    void refusesToOverflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void ordersByAmountAndPrintsYuan() {
        assertThat(new Money(-1)).isLessThan(new Money(0)).hasToString("-1 yuan");
    }
}
