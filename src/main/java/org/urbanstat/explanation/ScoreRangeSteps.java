package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * From what to what a score can come while returns are missing: at either end the marks of its items, whose values can come
 * to what their own explanations say. Where nothing is open there are no such steps.
 *
 * @param weight the step of an item's weight
 */
record ScoreRangeSteps(
        AreaCode measured,
        Period period,
        Function<String, Text> name,
        Function<PublishedScore.Part, Explained> weight) {
    List<Explained> of(PublishedScore score, List<PublishedScore.Part> parts) {
        boolean isOpen = isOpen(score.score(), score.scoreLowest(), score.scoreHighest())
                || parts.stream().anyMatch(p -> isOpen(p.marks(), p.marksLowest(), p.marksHighest()));
        return isOpen
                ? Stream.concat(
                                end("score_lowest", score.scoreLowest(), parts, PublishedScore.Part::marksLowest),
                                end("score_highest", score.scoreHighest(), parts, PublishedScore.Part::marksHighest))
                        .toList()
                : List.of();
    }

    /** What was confirmed before there were ranges has none. */
    private static boolean isOpen(@Nullable BigDecimal now, @Nullable BigDecimal lowest, @Nullable BigDecimal highest) {
        return (lowest != null || highest != null)
                && (now == null
                        || lowest == null
                        || highest == null
                        || now.compareTo(lowest) != 0
                        || now.compareTo(highest) != 0);
    }

    private Stream<Explained> end(
            String key,
            @Nullable BigDecimal published,
            List<PublishedScore.Part> parts,
            Function<PublishedScore.Part, @Nullable BigDecimal> marks) {
        if (published == null) {
            return Stream.empty();
        }
        List<Explained> earned =
                parts.stream().map(p -> marks(p, marks.apply(p))).toList();
        List<Explained> weights = parts.stream()
                .map(p -> weight.apply(p).times(marks.apply(p) == null ? BigDecimal.ZERO : BigDecimal.ONE))
                .toList();
        Explained end = ScoreTree.score(Kind.STEP, key, Basis.text(key.replace('_', '.')), earned, weights);
        return Stream.of(end.remarking(Disagreement.of(Optional.of(published), end)));
    }

    private Explained marks(PublishedScore.Part part, @Nullable BigDecimal marks) {
        Text label = name.apply(part.indicatorCode());
        return Explained.given(Kind.STEP, part.indicatorCode(), label, Optional.ofNullable(marks))
                .with(List.of(Explained.given(Kind.REFERENCE, "value", label, Optional.ofNullable(part.value()))
                        .from(new Source.OfFigure(part.indicatorCode(), measured, period))));
    }
}
