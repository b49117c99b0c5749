package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.linkage.ScoreRow.Listing;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Who is favoured and who is criticised in public: the first third, rounded up, from 80 on; below 60, or for a fault. */
class ScoreListsTest {
    private static final String A = "620982100";
    private static final String B = "620982101";
    private static final String C = "620982102";
    private static final String D = "620982103";
    private static final String E = "620982104";
    private static final String F = "620982105";

    @Test
    void theFirstThirdIsFavouredRoundedUp() {
        assertThat(listings(best().value(A, "x", "100").value(B, "x", "99").value(C, "x", "98")))
                .containsExactly(Listing.TILT, Listing.NONE, Listing.NONE);
        ScoreCase four = best().value(A, "x", "100")
                .value(B, "x", "99")
                .value(C, "x", "98")
                .value(D, "x", "97");
        assertThat(listings(four)).containsExactly(Listing.TILT, Listing.TILT, Listing.NONE, Listing.NONE);
        assertThat(listings(four.value(E, "x", "96").value(F, "x", "95")))
                .startsWith(Listing.TILT, Listing.TILT, Listing.NONE);
    }

    @Test
    void theReasonNamesThePlaceAndHowManyPlacesThereAre() {
        ScoreCase card = best().value(A, "x", "100")
                .value(B, "x", "99")
                .value(C, "x", "98")
                .value(D, "x", "97");
        assertThat(card.row(B).reasons())
                .extracting(Text::en)
                .containsExactly("place 2 of the first 2, above the bound and without a red line missed", "an example");
    }

    @Test
    void whoHasNoScoreTakesNoPartInTheThird() {
        ScoreCase card = best().value(A, "x", "100")
                .value(B, "x", "99")
                .value(C, "x", "98")
                .awaits(D, "x");
        assertThat(listings(card)).containsExactly(Listing.TILT, Listing.NONE, Listing.NONE, Listing.NONE);
    }

    @Test
    void eightyIsEnoughToBeFavouredAndLessIsNot() {
        assertThat(new ScoreCase()
                        .item("x", "80", Method.ALL_OR_NOTHING)
                        .goal("x", Comparison.AT_LEAST, "1")
                        .item("y", "20", Method.ALL_OR_NOTHING)
                        .goal("y", Comparison.AT_LEAST, "1")
                        .value(A, "x", "1")
                        .value(A, "y", "0")
                        .row(A)
                        .listing())
                .isEqualTo(Listing.TILT);
        assertThat(new ScoreCase()
                        .item("x", "79", Method.ALL_OR_NOTHING)
                        .goal("x", Comparison.AT_LEAST, "1")
                        .item("y", "21", Method.ALL_OR_NOTHING)
                        .goal("y", Comparison.AT_LEAST, "1")
                        .value(A, "x", "1")
                        .value(A, "y", "0")
                        .row(A)
                        .listing())
                .isEqualTo(Listing.NONE);
    }

    @Test
    void sixtyIsNotCriticisedAndLessIs() {
        ScoreCase card = best().value(A, "x", "100").value(B, "x", "60").value(C, "x", "59.99");
        assertThat(listings(card)).containsExactly(Listing.TILT, Listing.NONE, Listing.NOTICE);
        assertThat(card.row(C).reasons()).extracting(Text::en).contains("the score is below 60");
    }

    @Test
    void falseDataOfAnotherTownOrAnotherYearIsNobodyElsesFault() {
        ScoreCase card = best().value(A, "x", "100").value(B, "x", "99").falseData(B, "敦统〔2025〕1号");
        assertThat(listings(card)).containsExactly(Listing.TILT, Listing.NOTICE);
        List<ScoreRow> ofTheYearBefore = Scorecard.ofTowns(
                card.policy(),
                new TargetPolicy(card.policy().mandate(), List.of()),
                new Period("2023"),
                card.rows().stream().map(ScoreRow::subject).toList());
        assertThat(ofTheYearBefore).extracting(ScoreRow::listing).containsExactly(Listing.TILT, Listing.NONE);
    }

    @Test
    void onlyWhatIsShortOfARedLineMissesIt() {
        ScoreCase card = best().item("y", "5", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "100")
                .redLine("y")
                .value(A, "x", "10")
                .value(A, "y", "100");
        assertThat(card.row(A).listing()).isEqualTo(Listing.TILT);
        assertThat(card.row(A).parts()).extracting(ScorePart::isRedLineMissed).containsExactly(false, false);
    }

    @Test
    void whatDoesNotApplyToATownIsNoBestForTheOthers() {
        ScoreCase card = best().own("x", B, Optional.empty())
                .item("y", "1", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1")
                .value(A, "x", "50")
                .value(A, "y", "1")
                .value(B, "x", "100")
                .value(B, "y", "1");
        assertThat(card.row(A).score().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void anItemWithoutATargetOfItsOwnHasThatOfThePolicyOfTargets() {
        ScoreCase card = new ScoreCase().item("x", "10", Method.ALL_OR_NOTHING).value(A, "x", "72");
        TargetPolicy targets = new TargetPolicy(
                card.policy().mandate(),
                List.of(new TargetPolicy.Target("x", Comparison.AT_LEAST, new BigDecimal("72"), Optional.empty(), "")));
        List<ScoreSubject> towns = card.rows().stream().map(ScoreRow::subject).toList();
        assertThat(Scorecard.ofTowns(card.policy(), targets, ScoreCase.YEAR, towns)
                        .get(0)
                        .score())
                .contains(new BigDecimal("100.00"));
        assertThat(card.row(A).score()).isEmpty();
    }

    private static ScoreCase best() {
        return new ScoreCase().item("x", "100", Method.BEST_RATIO);
    }

    private static List<Listing> listings(ScoreCase card) {
        return card.rows().stream().map(ScoreRow::listing).toList();
    }
}
