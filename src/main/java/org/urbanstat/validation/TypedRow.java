package org.urbanstat.validation;

import java.util.Map;

/**
 * One row of a return.
 *
 * @param sheetRow one-based row in the sheet
 * @param values field code to value: {@code String} for codes and text, {@code Long} for counts, {@code BigDecimal} for
 *     quantities, {@code Boolean} for yes and no; a blank has no entry
 */
public record TypedRow(int sheetRow, Map<String, Object> values) {}
