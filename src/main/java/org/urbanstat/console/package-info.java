/**
 * Promise: what a running installation shows over HTTP on this host. May import: every stage, explanation, pipeline,
 * scheduling.
 */
@NullMarked
package org.urbanstat.console;

import org.jspecify.annotations.NullMarked;
