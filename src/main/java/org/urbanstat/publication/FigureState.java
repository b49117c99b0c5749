package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a figure at one time.
 *
 * @param value null where there is no figure, or none that could be computed
 * @param status final, provisional, not_computable or confirmed; null where there is no row
 */
public record FigureState(
        @Nullable BigDecimal value, @Nullable String status) {
    public static final FigureState NONE = new FigureState(null, null);

    public boolean isThere() {
        return value != null;
    }

    /** Nothing counts as 0, so that what a figure gains and loses always adds up. */
    BigDecimal amount() {
        return value == null ? BigDecimal.ZERO : value;
    }

    boolean hasStatusOf(FigureState other) {
        return Objects.equals(status, other.status);
    }
}
