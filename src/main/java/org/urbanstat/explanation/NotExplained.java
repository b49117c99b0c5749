package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Refusal;

/** There is no such figure; the text says why and what to type next. */
public final class NotExplained extends Refusal {
    private static final long serialVersionUID = 1L;

    private final boolean isAskedWrongly;

    /** There could be such a figure. */
    NotExplained(String key, Object... arguments) {
        super(Basis.text(key, arguments));
        this.isAskedWrongly = key.startsWith("ask.");
    }

    /** Whether no release could ever have such a figure: the code, the area, the period is none. */
    public boolean isAskedWrongly() {
        return isAskedWrongly;
    }
}
