/** Promise: one configuration a job; the only package that imports Spring Batch. May import: the entry type of every stage. */
@NullMarked
package org.urbanstat.pipeline;

import org.jspecify.annotations.NullMarked;
