package org.urbanstat.audit;

import org.urbanstat.vocabulary.Text;

/**
 * The first event that is not what was appended.
 *
 * @param eventId the one that was changed, is missing, or was put where it does not belong
 * @param what how it shows
 */
public record ChainBreak(long eventId, Text what) {}
