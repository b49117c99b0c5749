package org.urbanstat.scheduling;

import java.time.Instant;

/**
 * A night that this process took.
 *
 * @param claims which claim it is; a later one by another process ends its say
 * @param failures attempts that failed before
 * @param takenFrom the process that had it and died; empty otherwise
 */
record ClaimedNight(
        long nightId, String schedule, Instant dueAt, boolean isLate, int claims, int failures, String takenFrom) {}
