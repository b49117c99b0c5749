/**
 * Promise: what a running installation shows and takes over HTTP on this host. May import: every stage, explanation, pipeline,
 * scheduling.
 */
@NullMarked
package org.urbanstat.console;

import org.jspecify.annotations.NullMarked;
