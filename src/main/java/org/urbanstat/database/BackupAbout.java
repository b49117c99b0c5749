package org.urbanstat.database;

import java.time.Instant;

/**
 * What a backup says of itself.
 *
 * @param program name and version of what wrote it
 * @param schemaVersion the last numbered migration of its database
 */
record BackupAbout(String program, String schemaVersion, Instant takenAt) {
    /** Changes when an older program could not read the file. */
    static final String FORMAT = "1";
}
