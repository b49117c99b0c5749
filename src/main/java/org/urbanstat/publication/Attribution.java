package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Says of each figure that moved how much is due to what: the differences between the states on the way from the last
 * release to the candidate, each of which changes one ingredient more. So the parts add up exactly, whatever the states.
 */
public final class Attribution {
    private final List<Cause> causes;
    private final Map<Cause, Map<FigureKey, FigureState>> replayed;

    /**
     * @param causes the ingredients that changed, in the order of {@link Cause}; at least one
     * @param replayed the figures as they stand once the ingredient has changed, and those before it; the last needs none
     *     of it, because that state is the candidate
     */
    public Attribution(List<Cause> causes, Map<Cause, Map<FigureKey, FigureState>> replayed) {
        if (causes.isEmpty()) {
            throw new IllegalArgumentException("figures do not move without a cause");
        }
        this.causes = List.copyOf(causes);
        this.replayed = Map.copyOf(replayed);
    }

    public List<FigureChange> of(List<FigureMove> moves) {
        return moves.stream().map(this::of).toList();
    }

    private FigureChange of(FigureMove move) {
        Map<Cause, BigDecimal> parts = new EnumMap<>(Cause.class);
        Cause greatest = causes.get(0);
        Cause existence = causes.get(0);
        Cause status = causes.get(0);
        FigureState before = move.before();
        for (Cause cause : causes) {
            FigureState after = after(cause, move);
            BigDecimal part = after.amount().subtract(before.amount());
            if (part.signum() != 0) {
                parts.put(cause, part);
            }
            if (size(parts, cause).compareTo(size(parts, greatest)) > 0) {
                greatest = cause;
            }
            existence = after.isThere() == before.isThere() ? existence : cause;
            status = after.hasStatusOf(before) ? status : cause;
            before = after;
        }
        if (move.isNew() || move.isGone()) {
            return new FigureChange(move, parts, existence);
        }
        return new FigureChange(move, parts, move.points().signum() == 0 ? status : greatest);
    }

    private FigureState after(Cause cause, FigureMove move) {
        boolean isLast = cause == causes.get(causes.size() - 1);
        return isLast
                ? move.after()
                : replayed.getOrDefault(cause, Map.of()).getOrDefault(move.key(), FigureState.NONE);
    }

    private static BigDecimal size(Map<Cause, BigDecimal> parts, Cause cause) {
        return parts.getOrDefault(cause, BigDecimal.ZERO).abs();
    }
}
