package org.urbanstat.pipeline;

import java.util.List;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.FigureMove;

/** The figures that a run moved, as lines. */
final class MovedFigures {
    private MovedFigures() {}

    /** Rates, rewards and quotas. */
    static List<String> headlines(RunOutcome outcome) {
        return outcome.moved().stream()
                .filter(c -> c.move().key().isRate() || c.move().key().isAllocation())
                .map(MovedFigures::line)
                .toList();
    }

    private static String line(FigureChange change) {
        FigureMove move = change.move();
        FigureKey key = move.key();
        return key.figure() + " " + key.period() + " " + key.areaCode() + ": "
                + move.before().value() + " → " + move.after().value() + ", "
                + change.cause().word();
    }
}
