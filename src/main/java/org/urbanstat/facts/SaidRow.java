package org.urbanstat.facts;

import java.util.Map;

/**
 * A row of a revision.
 *
 * @param key code of the unit, town or school; a second row of the same code bears {@code #2}, one without a code
 *     {@code row 7}
 * @param values by field; a blank has none
 */
record SaidRow(String key, int sheetRow, Map<String, SaidValue> values) {}
