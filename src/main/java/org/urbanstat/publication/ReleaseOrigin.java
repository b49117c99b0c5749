package org.urbanstat.publication;

import java.time.Instant;
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Sha256;

/**
 * Where a release comes from.
 *
 * @param definitions the state of {@code jobs/} that its figures rest on
 * @param program that made its figures
 */
public record ReleaseOrigin(long runId, Sha256 definitions, ProgramVersion program, Instant publishedAt) {}
