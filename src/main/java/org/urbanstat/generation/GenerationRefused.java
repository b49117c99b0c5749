package org.urbanstat.generation;

import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A country that cannot be made as asked. */
public final class GenerationRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    GenerationRefused(Text reason) {
        super(reason);
    }
}
