package org.urbanstat.cli;

import org.jspecify.annotations.Nullable;

/**
 * What is compared.
 *
 * @param from the earlier release; 0 before the first
 * @param to the later one; that of {@code from} where a candidate is compared with it
 * @param candidate null where two releases are compared
 */
record Span(long from, long to, @Nullable Long candidate) {}
