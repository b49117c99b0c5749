package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.vocabulary.Text;

/** Scores, ranks, grades and lists. */
class ScorecardTest {
    private static final String A = "620982100";
    private static final String B = "620982101";
    private static final String C = "620982102";
    private static final String D = "620982103";

    @Test
    void equalScoresShareAPlaceAndTheNextIsFurtherOn() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "90")
                .value(B, "x", "100")
                .value(C, "x", "90")
                .value(D, "x", "50");
        assertThat(card.rows())
                .extracting(r -> r.score().orElseThrow().toPlainString()
                        + ' '
                        + r.rank().orElseThrow()
                        + ' '
                        + r.grade().orElseThrow()
                        + ' '
                        + r.listing().word())
                .containsExactly("90.00 2 优秀 tilt", "100.00 1 优秀 tilt", "90.00 2 优秀 tilt", "50.00 4 滞后 notice");
    }

    /** 89.995 and 89.996 are both printed as 90.00, and both are good, not excellent. */
    @Test
    void ranksAndGradesAreOfUnroundedScores() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "89.995")
                .value(B, "x", "89.996")
                .value(C, "x", "100");
        assertThat(card.rows())
                .extracting(r -> r.score().orElseThrow().toPlainString()
                        + ' '
                        + r.rank().orElseThrow()
                        + ' '
                        + r.grade().orElseThrow())
                .containsExactly("90.00 3 良好", "90.00 2 良好", "100.00 1 优秀");
    }

    @Test
    void whatDoesNotApplyScalesUpTheOthers() {
        ScoreRow row = new ScoreCase()
                .item("x", "30", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "1")
                .item("y", "10", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1")
                .item("z", "60", Method.ALL_OR_NOTHING)
                .goal("z", Comparison.AT_LEAST, "1")
                .own("z", A, Optional.empty())
                .value(A, "x", "1")
                .value(A, "y", "0")
                .value(A, "z", "0")
                .row(A);
        assertThat(row.score()).contains(new BigDecimal("75.00"));
        assertThat(row.parts())
                .extracting(p -> p.effectiveWeight().map(BigDecimal::stripTrailingZeros))
                .containsExactly(
                        Optional.of(new BigDecimal("75")), Optional.of(new BigDecimal("25")), Optional.empty());
        assertThat(row.isProvisional()).isFalse();
    }

    @Test
    void aTownCanHaveATargetOfItsOwn() {
        ScoreCase card = new ScoreCase()
                .item("x", "10", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "60")
                .own("x", A, Optional.of(new BigDecimal("40")))
                .value(A, "x", "45")
                .value(B, "x", "45");
        assertThat(card.rows())
                .extracting(ScoreRow::score)
                .containsExactly(Optional.of(new BigDecimal("100.00")), Optional.of(new BigDecimal("0.00")));
    }

    @Test
    void aMissingReturnLeavesTheItemOutAndTheScoreProvisional() {
        ScoreRow row = twoItems().value(A, "x", "1").awaits(A, "y").row(A);
        assertThat(row.score()).contains(new BigDecimal("100.00"));
        assertThat(row.isProvisional()).isTrue();
        assertThat(row.reasons())
                .extracting(Text::en)
                .contains("y: a return is missing; left out, and the score is provisional");
    }

    /** All of them: where the best may move, or another may become it, so may every share of the best. */
    @Test
    void whoIsMeasuredByTheBestIsProvisionalWithWhoeverMayBeIt() {
        assertThat(besideBest().rows()).extracting(ScoreRow::isProvisional).containsOnly(false);
        assertThat(besideBest().provisional(B, "x").rows())
                .extracting(ScoreRow::isProvisional)
                .containsOnly(true);
        assertThat(besideBest().provisional(A, "x").rows())
                .extracting(ScoreRow::isProvisional)
                .containsOnly(true);
        assertThat(besideBest().awaits(D, "x").rows())
                .extracting(ScoreRow::isProvisional)
                .containsOnly(true);
    }

    @Test
    void nobodyIsProvisionalByWhoIsNotComparedWithHim() {
        ScoreCase notAsked = besideBest().awaits(D, "x").own("x", D, Optional.empty());
        assertThat(notAsked.rows()).extracting(ScoreRow::isProvisional).containsOnly(false);
        ScoreCase byTarget = new ScoreCase()
                .item("x", "10", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "1")
                .value(A, "x", "1")
                .value(B, "x", "2")
                .provisional(B, "x");
        assertThat(byTarget.rows()).extracting(ScoreRow::isProvisional).containsExactly(false, true);
    }

    /** Once the return comes there may be a best, and the item counts. */
    @Test
    void anItemWithoutABestIsProvisionalWhileOneIsAwaited() {
        ScoreCase zeros = twoItems()
                .item("z", "7", Method.BEST_RATIO)
                .value(A, "x", "1")
                .value(A, "z", "0")
                .awaits(B, "z");
        assertThat(zeros.row(A).parts().get(2).state()).isEqualTo(ScorePart.State.NOT_APPLICABLE);
        assertThat(zeros.row(A).isProvisional()).isTrue();
    }

    private static ScoreCase besideBest() {
        return new ScoreCase()
                .item("x", "10", Method.BEST_RATIO)
                .value(A, "x", "1")
                .value(B, "x", "2")
                .value(C, "x", "1");
    }

    @Test
    void aMissingReturnEarnsNothingWhereThePolicySaysSo() {
        ScoreRow row =
                twoItems().missingCountsZero().value(A, "x", "1").awaits(A, "y").row(A);
        assertThat(row.score()).contains(new BigDecimal("50.00"));
        assertThat(row.isProvisional()).isTrue();
    }

    @Test
    void whatNobodyOwesIsNotMissing() {
        ScoreRow row = twoItems().value(A, "x", "1").row(A);
        assertThat(row.score()).contains(new BigDecimal("100.00"));
        assertThat(row.isProvisional()).isFalse();
        assertThat(row.parts().get(1).state()).isEqualTo(ScorePart.State.NOT_APPLICABLE);
    }

    @Test
    void aTargetThatAWaiverDoesNotDemandIsLeftOut() {
        ScoreRow row = twoItems()
                .value(A, "x", "1")
                .value(A, "y", "0")
                .waived(A, "y", "驻地")
                .row(A);
        assertThat(row.score()).contains(new BigDecimal("100.00"));
        assertThat(row.reasons()).extracting(Text::zh).contains("y:因例外不作要求:驻地");
    }

    @Test
    void whereNothingCountsThereIsNoScoreAndNoPlace() {
        ScoreCase card = twoItems().awaits(A, "x").awaits(A, "y").value(B, "x", "1");
        assertThat(card.row(A).score()).isEmpty();
        assertThat(card.row(A).rank()).isEmpty();
        assertThat(card.row(A).listing()).isEqualTo(ScoreRow.Listing.NONE);
        assertThat(card.row(B).rank()).contains(1);
    }

    @Test
    void aRedLineMissedPutsTheFirstOnTheNoticeList() {
        ScoreRow row = new ScoreCase()
                .item("x", "95", Method.BEST_RATIO)
                .item("y", "5", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "100")
                .redLine("y")
                .value(A, "x", "10")
                .value(A, "y", "99.99")
                .row(A);
        assertThat(row.rank()).contains(1);
        assertThat(row.listing()).isEqualTo(ScoreRow.Listing.NOTICE);
        assertThat(row.reasons()).extracting(Text::en).containsExactly("the red line y is missed", "an example");
    }

    @Test
    void twoReturnsLateOrMissingPutOnTheNoticeList() {
        ScoreCase card = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "10")
                .value(A, "on_time", "10", "12")
                .value(B, "x", "10")
                .value(B, "on_time", "11", "12");
        assertThat(card.rows())
                .extracting(ScoreRow::listing)
                .containsExactly(ScoreRow.Listing.NOTICE, ScoreRow.Listing.TILT);
        assertThat(card.row(A).reasons()).extracting(Text::en).contains("2 returns late or missing");
    }

    @Test
    void falseDataVetoesAll() {
        ScoreRow row = new ScoreCase()
                .item("x", "100", Method.BEST_RATIO)
                .value(A, "x", "10")
                .falseData(A, "敦统〔2025〕1号")
                .row(A);
        assertThat(row.listing()).isEqualTo(ScoreRow.Listing.NOTICE);
        assertThat(row.reasons()).extracting(Text::zh).contains("数据造假,认定文件:敦统〔2025〕1号");
    }

    @RepeatedTest(50)
    void partsAddUpToTheScoreWhateverTheOrderOfTowns(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> towns = IntStream.range(0, 1 + random.nextInt(12))
                .mapToObj(i -> "6209821%02d".formatted(i))
                .toList();
        List<String> values =
                towns.stream().map(t -> String.valueOf(random.nextInt(100))).toList();
        List<Integer> order = new java.util.ArrayList<>(
                IntStream.range(0, towns.size()).boxed().toList());
        List<String> straight = told(order, towns, values);
        Collections.shuffle(order, random);
        assertThat(told(order, towns, values)).containsExactlyInAnyOrderElementsOf(straight);
    }

    private static List<String> told(List<Integer> order, List<String> towns, List<String> values) {
        ScoreCase card = twoItems().item("z", "7", Method.BEST_RATIO);
        order.forEach(i -> card.value(towns.get(i), "z", values.get(i)).value(towns.get(i), "x", "0"));
        return card.rows().stream().map(ScorecardTest::checked).toList();
    }

    private static String checked(ScoreRow row) {
        BigDecimal sum =
                row.parts().stream().flatMap(p -> p.contribution().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal weights = row.parts().stream()
                .flatMap(p -> p.effectiveWeight().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(row.score().orElseThrow()).abs()).isLessThanOrEqualTo(new BigDecimal("0.0050000001"));
        assertThat(weights.subtract(BigDecimal.valueOf(100)).abs()).isLessThan(new BigDecimal("0.000000001"));
        return row.subject().code() + row.score() + row.rank() + row.listing();
    }

    private static ScoreCase twoItems() {
        return new ScoreCase()
                .item("x", "10", Method.ALL_OR_NOTHING)
                .goal("x", Comparison.AT_LEAST, "1")
                .item("y", "10", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1");
    }
}
