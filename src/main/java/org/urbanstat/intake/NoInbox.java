package org.urbanstat.intake;

import java.nio.file.Path;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** There is no folder to take files from; the text names the path and how to name another. */
public final class NoInbox extends Refusal {
    private static final long serialVersionUID = 1L;

    NoInbox(Path inbox) {
        super(Messages.beside(NoInbox.class)
                .text("no-inbox", inbox.toAbsolutePath().normalize()));
    }
}
