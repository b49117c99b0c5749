package org.urbanstat.intake;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** A file that was sent is not kept; nothing of it lies in the inbox, and its sender still has it. */
public final class UploadRefused extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(UploadRefused.class);

    /** What stood against it. */
    public enum Reason {
        /** No file of this name could be read, or none be made. */
        NAME,
        /** It has no byte. */
        EMPTY,
        /** It has more bytes than are read. */
        TOO_LARGE,
        /** It ended before the length that was announced. */
        INCOMPLETE,
        /** The disk of the inbox is nearly full. */
        NO_ROOM
    }

    private final Reason reason;

    UploadRefused(Reason reason, String key, Object... arguments) {
        super(MESSAGES.text(key, arguments));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
