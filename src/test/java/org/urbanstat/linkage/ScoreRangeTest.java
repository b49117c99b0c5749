package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Comparison;

/** From what to what scores and places can come while returns are missing. */
class ScoreRangeTest {
    private static final String A = "620982100";
    private static final String B = "620982101";
    private static final String C = "620982102";

    @Test
    void whereNothingIsMissingTheRangeIsTheScoreAndThePlace() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "1", "3")
                .value(B, "x", "1");
        assertThat(range(card, A)).isEqualTo("33.33 – 33.33, 2 – 2");
        assertThat(range(card, B)).isEqualTo("100.00 – 100.00, 1 – 1");
    }

    /** Nothing of the score of 100 says so: it is of the other item alone. */
    @ParameterizedTest
    @EnumSource(MissingValue.class)
    void whatNothingBoundsCanEarnNothingOrEverything(MissingValue missing) {
        ScoreCase card = new ScoreCase()
                .item("x", "30", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "70")
                .item("y", "70", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1")
                .awaits(A, "x")
                .value(A, "y", "1");
        assertThat(range(missing == MissingValue.LEFT_OUT ? card : card.missingCountsZero(), A))
                .isEqualTo("70.00 – 100.00, 1 – 1");
    }

    @ParameterizedTest
    @CsvSource({
        "TARGET_STEP, AT_LEAST, 68, 71, 90.00, 100.00", // 18 and 21 of 20 marks; a score ends at 100
        "TARGET_STEP, AT_MOST, 68, 73, 85.00, 100.00",
        "SHORTFALL_STEP, AT_LEAST, 60, 66, 50.00, 80.00",
        "SHORTFALL_STEP, EQUAL, 68, 74, 80.00, 100.00", // the target lies between the bounds
        "SHORTFALL_STEP, EQUAL, 71, 74, 80.00, 95.00",
        "ALL_OR_NOTHING, AT_LEAST, 69.99, 80, 0.00, 100.00",
        "ALL_OR_NOTHING, AT_LEAST, 70, 80, 100.00, 100.00"
    })
    void theBoundsOfTheValueBoundTheMarks(
            Method method, Comparison comparison, String least, String most, String lowest, String highest) {
        ScoreCase card = new ScoreCase()
                .item("x", "20", method)
                .goal("x", comparison, "70")
                .steps("x", "1", "1", "1", "2", PartialStep.IN_PROPORTION)
                .awaits(A, "x", least, most);
        assertThat(range(card, A)).isEqualTo(lowest + " – " + highest + ", 1 – 1");
    }

    /** A's value is there and final, yet B can become the best: A's 30 are worth between 30 of 50 and all. */
    @Test
    void theReturnOfAnotherMovesTheBestThatOneIsMeasuredBy() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "30")
                .awaits(B, "x", "20", "50");
        assertThat(range(card, A)).isEqualTo("60.00 – 100.00, 1 – 2");
        assertThat(range(card, B)).isEqualTo("66.67 – 100.00, 1 – 2");
    }

    @Test
    void theLowestIsMeasuredByTheLowestThatOthersCanHave() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .lowestIsBest("x")
                .value(A, "x", "4")
                .awaits(B, "x", "1", "8");
        assertThat(range(card, A)).isEqualTo("25.00 – 100.00, 1 – 2");
        assertThat(range(card, B)).isEqualTo("50.00 – 100.00, 1 – 2");
    }

    /** C is above B whatever comes, and B above or below A. */
    @Test
    void aPlaceGoesAsFarAsTheRangesOfTheOthersReach() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.SHORTFALL_STEP)
                .goal("x", Comparison.AT_LEAST, "100")
                .steps("x", "1", "0", "1", "0", PartialStep.IN_PROPORTION)
                .value(A, "x", "60")
                .awaits(B, "x", "50", "70")
                .value(C, "x", "90");
        assertThat(range(card, A)).isEqualTo("60.00 – 60.00, 2 – 3");
        assertThat(range(card, B)).isEqualTo("50.00 – 70.00, 2 – 3");
        assertThat(range(card, C)).isEqualTo("90.00 – 90.00, 1 – 1");
        assertThat(card.row(B).rank()).isEmpty();
    }

    /** y can come to count nothing, because its denominator can be nought: then x alone is the score. */
    @Test
    void marksAtTheEndsAddUpToTheEnds() {
        ScoreRow row = new ScoreCase()
                .item("x", "50", Method.SHORTFALL_STEP)
                .goal("x", Comparison.AT_LEAST, "100")
                .steps("x", "1", "0", "1", "0", PartialStep.IN_PROPORTION)
                .item("y", "25", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1")
                .awaits(A, "x", "60", "80")
                .awaits(A, "y")
                .row(A);
        assertThat(row.parts())
                .extracting(p -> p.marksLowest()
                                .map(BigDecimal::stripTrailingZeros)
                                .map(BigDecimal::toPlainString)
                        + " "
                        + p.marksHighest().map(BigDecimal::stripTrailingZeros).map(BigDecimal::toPlainString))
                .containsExactly("Optional[10] Optional[30]", "Optional[0] Optional[25]");
        assertThat(row.range().orElseThrow().lowest()).isEqualByComparingTo("13.33");
        assertThat(row.range().orElseThrow().highest()).isEqualByComparingTo("73.33");
    }

    @Test
    void whereNothingCanCountThereIsNoRange() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "1")
                .own("x", A, Optional.empty())
                .awaits(A, "x");
        assertThat(card.row(A).range()).isEmpty();
    }

    /** 3,000 scorecards, each with a dozen ways in which everything can come. */
    @Test
    void whateverComesTheScoreAndThePlaceLieWithin() {
        for (long seed = 0; seed < 3_000; seed++) {
            RandomScorecard card = new RandomScorecard(seed);
            List<ScoreRow> before = rows(card.items(), card.towns());
            for (int way = 0; way < 12; way++) {
                List<ScoreRow> after = rows(card.items(), card.completed());
                for (int town = 0; town < after.size(); town++) {
                    assertWithin(seed, before.get(town), after.get(town));
                }
            }
        }
    }

    private static void assertWithin(long seed, ScoreRow before, ScoreRow after) {
        if (after.score().isEmpty()) {
            return;
        }
        ScoreRow.Range range = before.range().orElseThrow();
        assertThat(after.score().orElseThrow())
                .as("score of %s with seed %s", before.subject().code(), seed)
                .isBetween(range.lowest(), range.highest());
        assertThat(after.rank().orElseThrow())
                .as("place of %s with seed %s", before.subject().code(), seed)
                .isBetween(range.best(), range.worst());
        // what has come leaves nothing open
        assertThat(after.range())
                .contains(new ScoreRow.Range(
                        after.score().orElseThrow(),
                        after.score().orElseThrow(),
                        after.rank().orElseThrow(),
                        after.rank().orElseThrow()));
    }

    private static List<ScoreRow> rows(List<ScoreItem> items, List<ScoreSubject> towns) {
        ScorecardPolicy policy = new ScoreCase().policy(items, List.of());
        return Scorecard.ofTowns(policy, new TargetPolicy(policy.mandate(), List.of()), ScoreCase.YEAR, towns);
    }

    private static String range(ScoreCase card, String town) {
        ScoreRow.Range range = card.row(town).range().orElseThrow();
        return range.lowest() + " – " + range.highest() + ", " + range.best() + " – " + range.worst();
    }
}
