package org.urbanstat.validation;

import java.math.BigDecimal;
import org.urbanstat.vocabulary.Messages;

/** What this stage says to people. */
final class Sentences {
    static final Messages ALL = Messages.beside(Sentences.class);

    private Sentences() {}

    /** The number without needless zeros and never in scientific notation. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** 80% of 0.8. */
    static String percent(BigDecimal share) {
        return plain(share.movePointRight(2)) + "%";
    }
}
