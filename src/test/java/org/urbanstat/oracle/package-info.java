/** The formulas worked out a second time, from design.md alone, to be held against the program. */
@NullMarked
package org.urbanstat.oracle;

import org.jspecify.annotations.NullMarked;
