package org.urbanstat.scheduling;

import java.util.Locale;

/** What became of a night. */
enum NightState {
    /** Waits for a process. */
    DUE,
    /** A process works on it. */
    RUNNING,
    /** Its run ended. */
    DONE,
    /** Did not run in time; a later run did its work. */
    CAUGHT_UP,
    /** Did not run and is let go. */
    MISSED,
    /** Given up after several attempts. */
    FAILED,
    /** An operator stopped its run. */
    STOPPED,
    /** No working day. */
    SKIPPED,
    /** Recorded while the clock stood ahead. */
    VOID;

    /** As the database says it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
