package org.urbanstat.facts;

import java.util.Optional;

/**
 * A cell that says something else in one revision than in another.
 *
 * @param key of its row: code of the unit, town or school
 * @param before absent where it was blank
 * @param cellBefore absent where the field had no column
 */
public record CellChange(
        String key,
        String field,
        Optional<String> before,
        Optional<String> after,
        Optional<SaidCell> cellBefore,
        Optional<SaidCell> cellAfter) {}
