package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.TargetPolicy.Comparison;

/** A score is provisional where a value that it counts can still move. */
class ProvisionalScoresTest {
    private static final String A = "620982100";

    @Test
    void aValueThatCanMoveMovesTheScore() {
        assertThat(asked().provisional(A, "x", "1").row(A).isProvisional()).isTrue();
        assertThat(asked().value(A, "x", "1").row(A).isProvisional()).isFalse();
    }

    @Test
    void aValueThatIsNotCountedMovesNothing() {
        ScoreCase card = asked().item("y", "10", Method.ALL_OR_NOTHING)
                .goal("y", Comparison.AT_LEAST, "1")
                .value(A, "x", "1")
                .provisional(A, "y", "0")
                .waived(A, "y", "驻地");
        assertThat(card.row(A).isProvisional()).isFalse();
    }

    @Test
    void aRiseRestsOnTheYearBeforeToo() {
        assertThat(rising().provisionalBefore(A, "x", "50")
                        .value(A, "x", "51")
                        .row(A)
                        .isProvisional())
                .isTrue();
        assertThat(rising().before(A, "x", "50").value(A, "x", "51").row(A).isProvisional())
                .isFalse();
    }

    @Test
    void otherItemsRestOnTheirOwnYearAlone() {
        assertThat(asked().provisionalBefore(A, "x", "1")
                        .value(A, "x", "1")
                        .row(A)
                        .isProvisional())
                .isFalse();
    }

    @Test
    void aRiseOverAYearThatNobodyOwesIsNotAskedAbout() {
        ScoreRow row = rising().value(A, "x", "51").row(A);
        assertThat(row.parts().get(0).state()).isEqualTo(ScorePart.State.NOT_APPLICABLE);
        assertThat(row.isProvisional()).isFalse();
    }

    @Test
    void aRiseOverAReturnThatIsOwedAndMissingIsNotKnown() {
        ScoreRow row = rising().value(A, "x", "51").awaitsBefore(A, "x").row(A);
        assertThat(row.parts().get(0).state()).isEqualTo(ScorePart.State.NOT_KNOWN);
        assertThat(row.isProvisional()).isTrue();
    }

    @Test
    void otherItemsAwaitTheirOwnYearAlone() {
        ScoreRow row = asked().value(A, "z", "1").awaitsBefore(A, "x").row(A);
        assertThat(row.parts().get(0).state()).isEqualTo(ScorePart.State.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @EnumSource(ScorePart.State.class)
    void statesAreWrittenAsTheTablesDo(ScorePart.State state) {
        assertThat(state.word()).isEqualTo(state.name().toLowerCase(Locale.ROOT));
    }

    private static ScoreCase asked() {
        return new ScoreCase().item("x", "10", Method.ALL_OR_NOTHING).goal("x", Comparison.AT_LEAST, "1");
    }

    private static ScoreCase rising() {
        return new ScoreCase().item("x", "10", Method.IMPROVEMENT);
    }
}
