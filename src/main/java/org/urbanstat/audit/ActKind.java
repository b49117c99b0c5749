package org.urbanstat.audit;

/** What was done. */
public enum ActKind {
    /** The nightly job ran, by schedule or by hand. */
    RUN,
    /** Returns that had been read were read again with today's definitions. */
    RERUN,
    /** A run at work was asked to stop. */
    STOP,
    /** A run whose process was gone was closed. */
    RECOVER,
    /** A held candidate was published. */
    PUBLISH,
    /** A held candidate was discarded. */
    DISCARD,
    /** A revision was withdrawn: it no longer counts. */
    WITHDRAW,
    /** A withdrawal was taken back: the revision counts again. */
    WITHDRAW_UNDO,
    /** Errors of a rejected revision were waived. */
    ACCEPT,
    /** An acceptance was taken back: the errors reject again. */
    ACCEPT_UNDO,
    /** An allocation was confirmed and is frozen. */
    CONFIRM,
    /** What no release rests on was purged by policy. */
    PURGE,
    /** A backup was put into an empty server. */
    RESTORE,
    /** The latest revision of a return, its status or the revision in force changed. */
    RETURN_STATE
}
