package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Fraction;

class PossibleValueTest {
    private static final Fraction ONE = Fraction.of(BigDecimal.ONE);
    private static final Fraction TWO = Fraction.of(new BigDecimal("2"));

    @Test
    void hasBothEndsInTheirOrderOrNone() {
        assertThat(PossibleValue.between(ONE, TWO).isBounded()).isTrue();
        assertThat(PossibleValue.exactly(ONE)).isEqualTo(PossibleValue.between(ONE, ONE));
        assertThat(PossibleValue.UNBOUNDED.isBounded()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PossibleValue.between(TWO, ONE))
                .withMessage("2 is above 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PossibleValue(Optional.of(ONE), Optional.empty()))
                .withMessageStartingWith("bounded on one side only");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PossibleValue(Optional.empty(), Optional.of(ONE)))
                .withMessageStartingWith("bounded on one side only");
    }

    @Test
    void isUnsettledWhereAReturnIsAwaitedOrMayMoveIt() {
        ScoreSubject.Year year = new ScoreSubject.Year(
                Map.of("moving", value(true), "still", value(false)), Set.of("awaited", "still"), Map.of());
        assertThat(year.isUnsettled("moving")).isTrue();
        assertThat(year.isUnsettled("awaited")).isTrue();
        assertThat(year.isUnsettled("still")).isFalse();
        assertThat(year.isUnsettled("unknown")).isFalse();
    }

    private static ScoredValue value(boolean isProvisional) {
        return new ScoredValue(BigDecimal.ONE, Optional.empty(), BigDecimal.ONE, isProvisional);
    }
}
