/** Promise: acts of operators and changes of state, append-only, chained. May import: vocabulary, database. */
@NullMarked
package org.urbanstat.audit;

import org.jspecify.annotations.NullMarked;
