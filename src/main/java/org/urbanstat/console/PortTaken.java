package org.urbanstat.console;

import java.io.IOException;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** The port that was to be listened on is another program's. */
public final class PortTaken extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(PortTaken.class);

    PortTaken(int port, IOException cause) {
        super(MESSAGES.text("port.taken", port, String.valueOf(cause.getMessage())), cause);
    }
}
