package org.urbanstat.mutation;

/**
 * What became of a change.
 *
 * @param by the test that noticed, or what is known of why none did
 */
record Judged(SurvivorKey key, Verdict verdict, String by) {
    /** Whether the tests notice. */
    enum Verdict {
        /** A test failed. */
        NOTICED,
        /** No test failed. */
        SURVIVED,
        /** No test comes there. */
        NOT_RUN,
        /** The server or the compiler refuses it, so it is none. */
        NO_PROGRAM
    }

    boolean isSurvivor() {
        return verdict == Verdict.SURVIVED || verdict == Verdict.NOT_RUN;
    }

    boolean isCounted() {
        return verdict != Verdict.NO_PROGRAM;
    }

    /** Whose threshold it counts for. */
    String stage() {
        String where = key.where();
        return where.substring(0, where.indexOf(where.contains("/") ? '/' : '.'));
    }
}
