package org.urbanstat.cli;

import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** An option whose value cannot be used; exit code 2. */
final class WrongUsage extends Refusal {
    private static final long serialVersionUID = 1L;

    WrongUsage(Text text) {
        super(text);
    }
}
