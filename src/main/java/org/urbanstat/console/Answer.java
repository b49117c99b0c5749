package org.urbanstat.console;

/** What a page answers. */
record Answer(int status, String contentType, String body) {
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    /** A check in JSON: 200 where it is passed, else 503. */
    static Answer check(boolean isPassed, String json) {
        return json(isPassed ? OK : UNAVAILABLE, json);
    }

    static Answer json(int status, String json) {
        return new Answer(status, "application/json; charset=utf-8", json + "\n");
    }

    static Answer text(String contentType, String body) {
        return new Answer(OK, contentType, body);
    }
}
