package org.urbanstat.feedback;

/** A workbook that is not opened for marking; the message says why. */
final class NotMarkable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMarkable(String reason) {
        super(reason);
    }
}
