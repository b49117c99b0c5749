/** Promise: takes a file in: fingerprint, archive, register; knows duplicates. May import: vocabulary, definitions, database. */
@NullMarked
package org.urbanstat.intake;

import org.jspecify.annotations.NullMarked;
