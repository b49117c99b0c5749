package org.urbanstat.pipeline;

/** Where submissions are read, by the edition of {@code jobs/} that they are read under. */
interface Desks {
    /** @param sha256 fingerprint of the edition */
    ReadingDesk of(String sha256);
}
