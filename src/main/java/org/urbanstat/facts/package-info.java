/** Promise: accepted revisions by COPY into typed tables. May import: vocabulary, definitions, validation, database. */
@NullMarked
package org.urbanstat.facts;

import org.jspecify.annotations.NullMarked;
