package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Refusal;

/** There is no such difference to split; the text says why and what to type next. */
public final class NotDecomposed extends Refusal {
    private static final long serialVersionUID = 1L;

    NotDecomposed(String key, Object... arguments) {
        super(Basis.text(key, arguments));
    }
}
