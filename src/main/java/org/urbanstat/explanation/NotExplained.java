package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Refusal;

/** There is no such figure; the text says why and what to type next. */
public final class NotExplained extends Refusal {
    private static final long serialVersionUID = 1L;

    NotExplained(String key, Object... arguments) {
        super(Basis.text(key, arguments));
    }
}
