package org.urbanstat.generation;

import org.urbanstat.vocabulary.Text;

/** A country that cannot be made as asked, with the reason in both languages. */
public final class GenerationRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    GenerationRefused(Text reason) {
        super(reason.en());
        this.reason = reason;
    }

    public Text reason() {
        return reason;
    }
}
