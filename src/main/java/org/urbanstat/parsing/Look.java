package org.urbanstat.parsing;

import java.util.Optional;

/**
 * What a file says of a cell beside its stored value. Cells of one style share one, so it costs nothing.
 *
 * @param isPercent whether the file shows a stored 0.7195 as 71.95%
 * @param isStruckThrough whether its characters are crossed out
 * @param isFromOtherWorkbook whether a formula takes the value from another workbook, which was not sent
 * @param displayed what a person sees, where that is not the stored value: 72% for a stored 0.7195
 */
public record Look(
        boolean isPercent, boolean isStruckThrough, boolean isFromOtherWorkbook, Optional<String> displayed) {
    /** Nothing to be said. */
    public static final Look PLAIN = new Look(false, false, false, Optional.empty());

    /** The stored number is shown as a percentage. */
    public static final Look PERCENT = new Look(true, false, false, Optional.empty());

    /** The same, crossed out. */
    Look struckThrough() {
        return new Look(isPercent, true, isFromOtherWorkbook, displayed);
    }

    /** The same, of a value that comes from another workbook. */
    Look fromOtherWorkbook() {
        return new Look(isPercent, isStruckThrough, true, displayed);
    }

    /** The same, seen as that text. */
    Look displayedAs(String text) {
        return new Look(isPercent, isStruckThrough, isFromOtherWorkbook, Optional.of(text));
    }
}
