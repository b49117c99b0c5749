package org.urbanstat.restarts;

/** What is killed. */
enum Kind {
    /** The program, at any moment. */
    PROGRAM,
    /** The program, with a commit on its way. */
    PROGRAM_BEFORE_COMMIT,
    /** The program, when the server has committed and the program does not know it. */
    PROGRAM_AFTER_COMMIT,
    /** One process of the server, which then throws everybody out and recovers. */
    BACKEND,
    /** The main process of the server. */
    POSTMASTER,
    /** The program and every process of the server at once. */
    EVERYTHING
}
