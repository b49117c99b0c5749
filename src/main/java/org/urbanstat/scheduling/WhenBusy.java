package org.urbanstat.scheduling;

/** What a run does that finds another at work. */
public enum WhenBusy {
    /** Ends, and says which run it is. */
    REFUSE,
    /** Begins when the other has ended. */
    WAIT,
    /** Follows the other to its end and begins nothing. */
    JOIN
}
