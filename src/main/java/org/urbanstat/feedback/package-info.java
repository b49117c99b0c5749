/**
 * Promise: templates out, marked workbooks back. May import: vocabulary, definitions, parsing, validation.
 */
@NullMarked
package org.urbanstat.feedback;

import org.jspecify.annotations.NullMarked;
