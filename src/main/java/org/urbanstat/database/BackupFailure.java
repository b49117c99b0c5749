package org.urbanstat.database;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** A backup could not be written or put back; nothing was changed, and the text names the way out. */
public final class BackupFailure extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(BackupFailure.class);

    BackupFailure(String key, Object... arguments) {
        super(MESSAGES.text(key, arguments));
    }

    BackupFailure(Throwable cause, String key, Object... arguments) {
        super(MESSAGES.text(key, arguments), cause);
    }
}
