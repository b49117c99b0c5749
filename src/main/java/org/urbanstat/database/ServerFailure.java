package org.urbanstat.database;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** The embedded server could not be unpacked, made, started, joined or stopped; the text names the way out. */
public final class ServerFailure extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(ServerFailure.class);

    ServerFailure(String key, Object... arguments) {
        super(MESSAGES.text(key, arguments));
    }

    ServerFailure(Throwable cause, String key, Object... arguments) {
        super(MESSAGES.text(key, arguments), cause);
    }
}
