package org.urbanstat.linkage;

import org.urbanstat.definitions.ScorecardPolicy.FalseData;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The sentences that stand beside a score. */
final class ScoreReason {
    private static final Messages MESSAGES = Messages.beside(ScoreReason.class);

    private ScoreReason() {}

    static Text notApplicable(Text indicator) {
        return MESSAGES.text("score.not_applicable", indicator);
    }

    static Text waived(Text indicator, String reason) {
        return MESSAGES.text("score.waived", indicator, reason);
    }

    static Text noTarget(Text indicator) {
        return MESSAGES.text("score.no_target", indicator);
    }

    static Text noBest(Text indicator) {
        return MESSAGES.text("score.no_best", indicator);
    }

    static Text nothingThere(Text indicator) {
        return MESSAGES.text("score.nothing_there", indicator);
    }

    static Text leftOut(Text indicator) {
        return MESSAGES.text("score.left_out", indicator);
    }

    static Text countsZero(Text indicator) {
        return MESSAGES.text("score.counts_zero", indicator);
    }

    static Text nothingCounts() {
        return MESSAGES.text("score.nothing_counts");
    }

    static Text tilt(int rank, int places) {
        return MESSAGES.text("score.tilt", rank, places);
    }

    static Text below(String limit) {
        return MESSAGES.text("score.below", limit);
    }

    static Text redLine(Text indicator) {
        return MESSAGES.text("score.red_line", indicator);
    }

    static Text lateReturns(String late) {
        return MESSAGES.text("score.late_returns", late);
    }

    static Text falseData(FalseData found) {
        return MESSAGES.text("score.false_data", found.document());
    }
}
