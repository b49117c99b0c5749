package org.urbanstat.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Ends of a score that lie on the half of a hundredth are rounded as the engine rounds them. */
class ScoreRangeStepsTest {
    private static final String THIRD = "0.333333333333";

    /** Three thirds of a mark of 32 are 3.125 exactly, and their twelve decimals a little less. */
    @Test
    void anExactHalfIsRoundedUpAndAgreesWithWhatIsPublished() {
        List<Explained> ends = ends("3.13");
        assertThat(ends).extracting(Explained::key).containsExactly("score_lowest", "score_highest");
        assertThat(ends.get(0).value()).contains(new BigDecimal("3.13"));
        assertThat(ends.get(0).remarks()).isEmpty();
    }

    @Test
    void anotherEndDisagrees() {
        assertThat(ends("3.12").get(0).remarks())
                .singleElement()
                .extracting(Remark::kind)
                .isEqualTo(Remark.Kind.DISAGREES);
    }

    private static List<Explained> ends(String lowest) {
        PublishedScore score = new PublishedScore(
                "p",
                "town",
                "990001100",
                "甲镇",
                new BigDecimal("50.00"),
                1,
                "中",
                "none",
                true,
                "",
                "",
                "990001",
                "draft",
                new BigDecimal(lowest),
                new BigDecimal("100.00"));
        return new ScoreRangeSteps(
                        new AreaCode("990001100"),
                        new Period("2024"),
                        code -> new Text(code, code),
                        part -> Explained.given(
                                Kind.POLICY, part.indicatorCode(), new Text("", ""), Optional.of(part.weight())))
                .of(score, List.of(part("a", "2"), part("b", "10"), part("c", "20")));
    }

    private static PublishedScore.Part part(String code, String weight) {
        BigDecimal all = new BigDecimal(weight);
        return new PublishedScore.Part(
                code,
                "best_ratio",
                null,
                null,
                null,
                all,
                "counted",
                BigDecimal.ONE,
                null,
                null,
                null,
                null,
                new BigDecimal(THIRD),
                all);
    }
}
