package org.urbanstat.explanation;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Text;

/**
 * What a changed policy would do to the figures of one period, others equal.
 *
 * @param moves every figure under either policy, moved or not, the biggest move first within each kind; what is confirmed
 *     stands on both sides as it was confirmed
 * @param scores every score likewise
 * @param instead what the changed policy would make of what is confirmed
 * @param notes what the reader has to know, such as that the release shows something else than is computed again
 */
public record WhatIfOutcome(
        List<WhatIfMove> moves,
        List<ScoreMove> scores,
        Instead instead,
        List<WhatIfPool> poolsBefore,
        List<WhatIfPool> poolsAfter,
        List<Text> notes) {
    /** Of what is confirmed, which no policy moves: before, as it was confirmed; after, as it would be computed. */
    public record Instead(List<WhatIfMove> moves, List<ScoreMove> scores) {}

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
