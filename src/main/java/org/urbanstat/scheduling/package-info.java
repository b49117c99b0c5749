/**
 * Promise: when a job is due, and one runner at a time. May import: vocabulary, definitions,
 * database, pipeline.
 */
@NullMarked
package org.urbanstat.scheduling;

import org.jspecify.annotations.NullMarked;
