package org.urbanstat.scheduling;

import java.time.Instant;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * A night that has come due, and what is to become of it.
 *
 * @param isLate whether it is run although its time has passed
 * @param coveredBy when the night is due whose run does its work too
 * @param reason empty where nothing is to be said
 */
record PlannedNight(Instant dueAt, NightState state, boolean isLate, Optional<Instant> coveredBy, Text reason) {}
