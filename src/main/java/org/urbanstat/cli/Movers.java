package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;

/**
 * The figures that moved, in the order in which a person looks at them: the rates that moved most, then every reward and
 * quota, then the others.
 */
record Movers(List<FigureChange> changes) {
    private static final Comparator<FigureChange> MOST_FIRST = Comparator.comparing(Movers::isNewOrGone)
            .thenComparing(Movers::size, Comparator.reverseOrder())
            .thenComparing(c -> c.move().key().figure())
            .thenComparing(c -> c.move().key().period(), Comparator.reverseOrder())
            .thenComparing(c -> c.move().key().areaCode());

    List<FigureChange> rates() {
        return sorted(c -> c.move().key().isRate());
    }

    List<FigureChange> allocations() {
        return sorted(c -> c.move().key().isAllocation());
    }

    List<FigureChange> others() {
        return sorted(c -> !c.move().key().isRate() && !c.move().key().isAllocation());
    }

    /** Rates, rewards and quotas: what the first screen tells of. */
    static boolean isHeadline(FigureChange change) {
        FigureKey key = change.move().key();
        return key.isRate() || key.isAllocation();
    }

    private List<FigureChange> sorted(Predicate<FigureChange> wanted) {
        return changes.stream().filter(wanted).sorted(MOST_FIRST).toList();
    }

    private static boolean isNewOrGone(FigureChange change) {
        return change.move().isNew() || change.move().isGone();
    }

    private static BigDecimal size(FigureChange change) {
        return change.move().points().abs();
    }
}
