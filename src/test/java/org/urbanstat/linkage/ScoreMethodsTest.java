package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.TargetPolicy.Comparison;

/** The marks that each method gives: domain brief, section 4. The item has a weight of 20. */
class ScoreMethodsTest {
    private static final String TOWN = "620982100";
    private static final String OTHER = "620982101";

    /** 完成得基本分;大于目标每1%加1分,最高加2分;每少1%扣1分,扣完为止. */
    @ParameterizedTest
    @CsvSource({
        "70, WHOLE_STEPS, 20", // 以上 includes the number itself
        "70.99, WHOLE_STEPS, 20",
        "71, WHOLE_STEPS, 21",
        "70.01, BEGUN_STEPS, 21",
        "71, BEGUN_STEPS, 21",
        "70.5, IN_PROPORTION, 20.5",
        "75, IN_PROPORTION, 22", // the bonus is capped
        "69.99, WHOLE_STEPS, 20",
        "69.99, BEGUN_STEPS, 19",
        "69.99, IN_PROPORTION, 19.99",
        "69, WHOLE_STEPS, 19",
        "50, IN_PROPORTION, 0", // used up
        "10, IN_PROPORTION, 0"
    })
    void stepsAwayFromTheTargetMoveTheMarks(String value, PartialStep partial, String marks) {
        assertThat(marks(one(Method.TARGET_STEP)
                        .goal("x", Comparison.AT_LEAST, "70")
                        .steps("x", "1", "1", "1", "2", partial)
                        .value(TOWN, "x", value)))
                .isEqualByComparingTo(marks);
    }

    /** ≥70%得1分;每降低10%扣0.2分,扣完为止. */
    @ParameterizedTest
    @CsvSource({"70, 20", "99, 20", "69, 18", "60, 18", "59.9, 16", "0, 6"})
    void aShortfallCostsMarksByTheStepBegun(String value, String marks) {
        assertThat(marks(one(Method.SHORTFALL_STEP)
                        .goal("x", Comparison.AT_LEAST, "70")
                        .steps("x", "10", "0", "2", "0", PartialStep.BEGUN_STEPS)
                        .value(TOWN, "x", value)))
                .isEqualByComparingTo(marks);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 5, 20",
        "AT_LEAST, 4.99, 0",
        "AT_MOST, 5, 20",
        "AT_MOST, 5.01, 0",
        "EQUAL, 5, 20",
        "EQUAL, 6, 0",
        "EQUAL, 4, 0"
    })
    void allOrNothingAsksTheTargetOnItsSide(Comparison comparison, String value, String marks) {
        assertThat(marks(one(Method.ALL_OR_NOTHING).goal("x", comparison, "5").value(TOWN, "x", value)))
                .isEqualByComparingTo(marks);
    }

    /** A third of a percent short of 72 %, by hundredths that a rounded rate would hide. */
    @Test
    void theTargetIsTestedOnTheUnroundedRatio() {
        assertThat(marks(one(Method.ALL_OR_NOTHING)
                        .goal("x", Comparison.AT_LEAST, "0.72")
                        .value(TOWN, "x", "71999", "100000")))
                .isZero();
    }

    /** 第1名得满分,非第一名按比例得分. */
    @ParameterizedTest
    @CsvSource({"30, 60, 10", "60, 60, 20", "90, 60, 20", "0, 60, 0", "-3, 60, 0"})
    void theBestHasAllMarksAndTheOthersTheirShare(String value, String other, String marks) {
        assertThat(marks(one(Method.BEST_RATIO).value(TOWN, "x", value).value(OTHER, "x", other)))
                .isEqualByComparingTo(marks);
    }

    @ParameterizedTest
    @CsvSource({"4, 2, 10", "2, 4, 20", "0, 4, 20", "4, 0, 0", "0, 0, 20"})
    void theLowestCanBeTheBest(String value, String other, String marks) {
        assertThat(marks(one(Method.BEST_RATIO)
                        .lowestIsBest("x")
                        .value(TOWN, "x", value)
                        .value(OTHER, "x", other)))
                .isEqualByComparingTo(marks);
    }

    @Test
    void nobodyIsMeasuredByABestOfNothing() {
        ScoreRow row = one(Method.BEST_RATIO)
                .value(TOWN, "x", "0")
                .value(OTHER, "x", "0")
                .row(TOWN);
        assertThat(row.parts().get(0).marks()).isEmpty();
        assertThat(row.parts().get(0).reason().orElseThrow().en())
                .isEqualTo("no value is one that others can be measured by");
    }

    @ParameterizedTest
    @CsvSource({"51, 20", "50.5, 10", "50, 0", "49, 0", "53, 20"})
    void aRiseOverTheYearBeforeEarnsInProportion(String value, String marks) {
        assertThat(marks(one(Method.IMPROVEMENT).before(TOWN, "x", "50").value(TOWN, "x", value)))
                .isEqualByComparingTo(marks);
    }

    private static ScoreCase one(Method method) {
        return new ScoreCase().item("x", "20", method);
    }

    private static BigDecimal marks(ScoreCase card) {
        return card.row(TOWN).parts().get(0).marks().orElseThrow();
    }
}
