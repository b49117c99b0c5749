/** Promise: the words every stage shares. May import: the JDK and JSpecify only. */
@NullMarked
package org.urbanstat.vocabulary;

import org.jspecify.annotations.NullMarked;
