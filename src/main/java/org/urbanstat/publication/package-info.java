/** Promise: candidate to difference to release; exports. May import: vocabulary, definitions, database. */
@NullMarked
package org.urbanstat.publication;

import org.jspecify.annotations.NullMarked;
