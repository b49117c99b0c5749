/** Breaks the statements of the stages on purpose, one piece at a time, and counts which changes the claims about them notice. */
@NullMarked
package org.urbanstat.mutation;

import org.jspecify.annotations.NullMarked;
