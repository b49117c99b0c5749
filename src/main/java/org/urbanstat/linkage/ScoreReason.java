package org.urbanstat.linkage;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.urbanstat.definitions.ScorecardPolicy.FalseData;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The sentences that stand beside a score. */
final class ScoreReason {
    private static final Messages MESSAGES = Messages.beside(ScoreReason.class);

    private ScoreReason() {}

    static Text notCounted(NotCounted reason, Optional<String> waiver) {
        return MESSAGES.text("not_counted." + reason.word(), waiver.orElse(""));
    }

    /** One sentence for all the items that it holds for. */
    static Text notCounted(List<Text> items, Text reason) {
        return MESSAGES.text(
                "score.not_counted", new Text(joined(items, Text::zh, "、"), joined(items, Text::en, ", ")), reason);
    }

    private static String joined(List<Text> items, Function<Text, String> language, String separator) {
        return items.stream().map(language).collect(Collectors.joining(separator));
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
