package org.urbanstat.cli;

import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** A division code as somebody types it, of the level that is meant. */
final class AreaTyped {
    private AreaTyped() {}

    /**
     * The code.
     *
     * @param refusal the sentence that says what is wrong with any other
     * @throws WrongUsage when the text is no code of the level
     */
    static AreaCode of(String text, AreaLevel level, String refusal, Output output) {
        if (!AreaCode.isWellFormed(text) || new AreaCode(text).level() != level) {
            throw new WrongUsage(output.text(refusal, text));
        }
        return new AreaCode(text);
    }
}
