package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.definitions.TargetPolicy.Target;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/** The least that suffices, and that one fewer does not. */
class InverseTest {
    private static final int RATIOS = 500;

    @Test
    void findsTheLeastOrSaysThatNoneDoes() {
        assertThat(LeastCount.of(1000, n -> n >= 0)).isEqualTo(OptionalLong.of(0));
        assertThat(LeastCount.of(1000, n -> n >= 1)).isEqualTo(OptionalLong.of(1));
        assertThat(LeastCount.of(1000, n -> n >= 777)).isEqualTo(OptionalLong.of(777));
        assertThat(LeastCount.of(1000, n -> n >= 1000)).isEqualTo(OptionalLong.of(1000));
        assertThat(LeastCount.of(1000, n -> n >= 1001)).isEmpty();
        assertThat(LeastCount.of(0, n -> n >= 1)).isEmpty();
    }

    @Test
    void aRateOfFortyPercentNeedsTwelveOfItsOwnOrTwentyFiveNewForFiftyTwo() {
        List<InverseAnswer> answers = answers("40", "100", "52");
        assertThat(answers).extracting(InverseAnswer::needed).containsExactly(OptionalLong.of(12), OptionalLong.of(25));
        assertThat(answers.get(0).goal().en()).isEqualTo("rate >= 52 % (12.000000 points more)");
        assertThat(answers.get(0).proof().en()).isEqualTo("with 12: 52.000000 %; with 11: 51.000000 %");
        assertThat(answers.get(1).proof().en()).isEqualTo("with 25: 52.000000 %; with 24: 51.612903 %");
    }

    @Test
    void aHundredPercentIsNotReachedByNewcomers() {
        List<InverseAnswer> answers = answers("40", "100", "100");
        assertThat(answers.get(0).needed()).isEqualTo(OptionalLong.of(60));
        assertThat(answers.get(1).needed()).isEmpty();
        assertThat(answers.get(1).proof().en()).isEqualTo("out of reach: even with 1000000000 it is 99.999994 %");
    }

    @Test
    void whatIsReachedNeedsNothing() {
        assertThat(answers("60", "100", "60"))
                .allMatch(a -> a.needed().equals(OptionalLong.of(0)))
                .allMatch(a -> a.proof().en().equals("reached already: 60.000000 %"));
    }

    /** By counting up from nothing, where the search doubles and halves. */
    @Test
    void agreesWithCountingOnRandomRatios() {
        Random random = new Random(6);
        for (int i = 0; i < RATIOS; i++) {
            int total = 1 + random.nextInt(300);
            int urban = random.nextInt(total + 1);
            int target = random.nextInt(101);
            List<InverseAnswer> answers =
                    answers(Integer.toString(urban), Integer.toString(total), Integer.toString(target));
            OptionalLong counted = OptionalLong.empty();
            for (int n = 0; n <= total - urban && counted.isEmpty(); n++) {
                if ((urban + n) * 100 >= target * total) {
                    counted = OptionalLong.of(n);
                }
            }
            assertThat(answers.get(0).needed())
                    .as("%d of %d for %d", urban, total, target)
                    .isEqualTo(counted);
            answers.get(1).needed().ifPresent(n -> {
                assertThat((urban + n) * 100).isGreaterThanOrEqualTo(target * (total + n));
                assertThat(n == 0 || (urban + n - 1) * 100 < target * (total + n - 1))
                        .isTrue();
            });
        }
    }

    @Test
    void atMostIsNotAskedFor() {
        Target target = new Target("gap", Comparison.AT_MOST, new BigDecimal("12"), Optional.empty(), "");
        InverseTargets asked =
                new InverseTargets(new Text("差", "gap"), new Ratio(Fraction.ZERO, Fraction.of(BigDecimal.ONE)), target);
        assertThatThrownBy(asked::answers)
                .isInstanceOf(NotTried.class)
                .hasMessage(
                        "the target of \"gap\" is <= 12; how many more it needs is asked only of targets that are at"
                                + " least a value");
    }

    private static List<InverseAnswer> answers(String numerator, String denominator, String target) {
        return new InverseTargets(
                        new Text("率", "rate"),
                        Ratio.of(new BigDecimal(numerator), new BigDecimal(denominator), true),
                        new Target("rate", Comparison.AT_LEAST, new BigDecimal(target), Optional.empty(), ""))
                .answers();
    }
}
