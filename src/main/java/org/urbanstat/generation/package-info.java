/**
 * Promise: synthetic countries from a seed, in the canonical layout of the forms. May import: vocabulary, definitions.
 */
@NullMarked
package org.urbanstat.generation;

import org.jspecify.annotations.NullMarked;
