package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Refusal;

/** There is nothing to try; the text says why and what to type next. */
public final class NotTried extends Refusal {
    private static final long serialVersionUID = 1L;

    NotTried(String key, Object... arguments) {
        super(Basis.text(key, arguments));
    }
}
