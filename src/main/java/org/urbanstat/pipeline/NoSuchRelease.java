package org.urbanstat.pipeline;

import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** There is no release of that number, or none at all. */
public final class NoSuchRelease extends Refusal {
    private static final long serialVersionUID = 1L;
    private static final Messages MESSAGES = Messages.beside(NoSuchRelease.class);

    private NoSuchRelease(Text text) {
        super(text);
    }

    static NoSuchRelease of(long release, long last) {
        return new NoSuchRelease(
                last == 0 ? MESSAGES.text("verify.nothing") : MESSAGES.text("verify.no_such", release, last));
    }
}
