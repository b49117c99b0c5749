package org.urbanstat.pipeline;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** What an operator asked for makes no sense as things stand; nothing was done, and the text says what is there. */
public final class NotDone extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(NotDone.class);

    NotDone(String key, Object... arguments) {
        super(MESSAGES.text("act." + key, arguments));
    }
}
