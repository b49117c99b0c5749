package org.urbanstat.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import picocli.CommandLine.Option;

/** Which of the figures that moved are wanted. */
final class DiffFilter {
    @Option(names = "--cause", paramLabel = "program|data|areas|rules|policy", descriptionKey = "option.diff.cause")
    private @Nullable Cause cause;

    @Option(names = "--area", paramLabel = "CODE", descriptionKey = "option.diff.area")
    private String area = "";

    @Option(names = "--figure", paramLabel = "CODE", descriptionKey = "option.diff.figure")
    private String figure = "";

    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.diff.period")
    private String period = "";

    boolean isAny() {
        return cause == null && area.isEmpty() && figure.isEmpty() && period.isEmpty();
    }

    List<FigureChange> of(List<FigureChange> changes) {
        return changes.stream().filter(this::matches).toList();
    }

    /** An area stands for those below it. */
    private boolean matches(FigureChange change) {
        FigureKey key = change.move().key();
        return (cause == null || change.cause() == cause || change.parts().containsKey(cause))
                && key.areaCode().startsWith(area)
                && (figure.isEmpty() || key.figure().equals(figure))
                && key.period().startsWith(period);
    }
}
