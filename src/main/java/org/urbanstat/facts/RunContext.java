package org.urbanstat.facts;

import org.urbanstat.vocabulary.Sha256;

/**
 * What a reading is made by.
 *
 * @param definitionsSha256 the edition of {@code jobs/} it was checked with; must be loaded
 * @param isTrial whether a dry run makes it, which leaves the submissions as they are
 */
public record RunContext(long runId, Sha256 definitionsSha256, boolean isTrial) {}
