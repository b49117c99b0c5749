package org.urbanstat.intake;

import org.urbanstat.vocabulary.Sha256;

/**
 * A file that was sent and lies in the inbox, safe from a loss of power.
 *
 * @param file its path in the inbox, with slashes; an identity number in it is masked
 * @param isNew false when the same bytes were sent under the same name on the same day before
 */
public record Uploaded(String file, Sha256 sha256, long byteCount, boolean isNew) {}
