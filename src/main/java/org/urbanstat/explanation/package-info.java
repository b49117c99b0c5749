/** Promise: figure to formula to operands to cell; what-if, decomposition. May import: read-only views of the stages. */
@NullMarked
package org.urbanstat.explanation;

import org.jspecify.annotations.NullMarked;
