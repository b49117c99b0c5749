package org.urbanstat.parsing;

import org.urbanstat.parsing.ParsedFile.Reason;

/** Ends the reading of a file that cannot, or may not, be read on. */
final class UnreadableFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    UnreadableFile(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
