/** Promise: synthetic countries from a seed. May import: vocabulary, definitions. */
@NullMarked
package org.urbanstat.generation;

import org.jspecify.annotations.NullMarked;
