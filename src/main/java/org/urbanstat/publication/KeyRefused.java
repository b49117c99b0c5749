package org.urbanstat.publication;

import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** The key that manifests are to be signed or checked with cannot be read. */
public final class KeyRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    KeyRefused(Text text, Exception cause) {
        super(text, cause);
    }
}
