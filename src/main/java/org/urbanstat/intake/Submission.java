package org.urbanstat.intake;

import java.time.Instant;
import org.urbanstat.vocabulary.Sha256;

/**
 * A file as it arrived, without its bytes.
 *
 * @param fileName its path in the inbox at first receipt, with slashes
 * @param receivedAt first receipt
 */
public record Submission(long id, Sha256 sha256, String fileName, long byteCount, Instant receivedAt) {}
