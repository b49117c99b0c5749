package org.urbanstat.validation;

import java.math.BigDecimal;

/**
 * Where a return breaks a rule across returns.
 *
 * @param row of the sheet that the finding points at, with the column of the rule's field
 * @param found what the return holds, and
 * @param bound what it is held against; each kind of check says of what
 */
record Breach(int row, BigDecimal found, BigDecimal bound) {}
