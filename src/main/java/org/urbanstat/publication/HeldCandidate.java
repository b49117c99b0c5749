package org.urbanstat.publication;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A candidate that was not published when it was made.
 *
 * @param state held, discarded, replaced or published
 * @param againstRelease the release that it was compared with; null before the first
 * @param fingerprint of what it would change
 */
public record HeldCandidate(
        long candidateId,
        long runId,
        OffsetDateTime madeAt,
        String state,
        @Nullable Long againstRelease,
        String definitionsSha256,
        String programVersion,
        String fingerprint) {}
