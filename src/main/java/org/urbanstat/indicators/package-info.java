/** Promise: facts to indicator values, set-wide, in SQL. May import: vocabulary, definitions, database. */
@NullMarked
package org.urbanstat.indicators;

import org.jspecify.annotations.NullMarked;
