package org.urbanstat.explanation;

import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** What stands beside a split: returns that are still missing on either side. */
final class DecompositionNotes {
    private DecompositionNotes() {}

    static List<Text> ofYears(AreaFigure from, Period earlier, AreaFigure to, Period later) {
        return Stream.concat(ofYear(from, earlier).stream(), ofYear(to, later).stream())
                .toList();
    }

    static List<Text> ofYear(AreaFigure figure, Period period) {
        return figure.isProvisional()
                ? List.of(Basis.text("decompose.provisional", period, figure.returnsUsed(), figure.returnsExpected()))
                : List.of();
    }
}
