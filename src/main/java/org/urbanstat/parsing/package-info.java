/**
 * Promise: bytes to rows of raw text with their cells; knows formats and encodings, no meaning beyond headers. May
 * import: vocabulary, definitions.
 */
@NullMarked
package org.urbanstat.parsing;

import org.jspecify.annotations.NullMarked;
