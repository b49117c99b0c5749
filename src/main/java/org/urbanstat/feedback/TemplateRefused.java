package org.urbanstat.feedback;

import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** A template that cannot be written as asked: the form, the town or the period is not there. */
public final class TemplateRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    TemplateRefused(Text reason) {
        super(reason);
    }
}
