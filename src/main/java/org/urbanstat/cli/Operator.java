package org.urbanstat.cli;

/** Who types. */
final class Operator {
    private Operator() {}

    /** The login name, as the log of runs keeps it. */
    static String name() {
        return System.getProperty("user.name", "unknown");
    }
}
