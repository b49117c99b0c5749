package org.urbanstat.intake;

import java.time.Instant;

/**
 * What is known of a path of the inbox.
 *
 * @param isDuplicate whether its bytes had been received under another path
 */
record Sighting(FileTraits traits, long submissionId, boolean isDuplicate, Instant firstSeenAt) {}
