/**
 * Promise: rows to typed rows and findings, one small class a check, no database needed; checks across returns in SQL.
 * May import: vocabulary, definitions, parsing, database.
 */
@NullMarked
package org.urbanstat.validation;

import org.jspecify.annotations.NullMarked;
