package org.urbanstat.explanation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Text;

/**
 * What a changed policy would do to the figures of one period, others equal.
 *
 * @param moves every figure under either policy, moved or not, the biggest move first within each kind
 * @param notes what the reader has to know, such as that a confirmed reward is not moved
 */
public record WhatIfOutcome(
        List<WhatIfMove> moves, List<WhatIfPool> poolsBefore, List<WhatIfPool> poolsAfter, List<Text> notes) {
    public List<WhatIfMove> of(WhatIfMove.Kind kind) {
        return moves.stream().filter(m -> m.kind() == kind).toList();
    }

    /** Figures that grew; of a target, those that are met and were not. */
    public long winners(WhatIfMove.Kind kind) {
        return count(kind, m -> sign(m) > 0);
    }

    public long losers(WhatIfMove.Kind kind) {
        return count(kind, m -> sign(m) < 0);
    }

    private long count(WhatIfMove.Kind kind, Predicate<WhatIfMove> condition) {
        Stream<WhatIfMove> ofKind = moves.stream().filter(m -> m.kind() == kind);
        return ofKind.filter(condition).count();
    }

    private static int sign(WhatIfMove move) {
        return switch (move.kind()) {
            case REWARD, QUOTA -> move.change().map(c -> c.signum()).orElse(0);
            case TARGET -> met(move.stateAfter()) - met(move.stateBefore());
        };
    }

    private static int met(String state) {
        return state.equals(TargetStates.MET) ? 1 : 0;
    }
}
