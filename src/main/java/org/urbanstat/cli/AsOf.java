package org.urbanstat.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.urbanstat.vocabulary.Messages;

/** The three ways to name a moment of the mart: a day, an instant with its offset, a release; empty means now. */
final class AsOf {
    private static final Messages MESSAGES = Messages.beside(AsOf.class);

    private AsOf() {}

    /** @throws WrongUsage when the text is none of them */
    static void check(String text) {
        if (text.isEmpty() || text.matches("[0-9]{1,9}")) {
            return;
        }
        try {
            if (text.length() == 10) {
                LocalDate.parse(text);
            } else {
                OffsetDateTime.parse(text.replace(' ', 'T'));
            }
        } catch (DateTimeException e) {
            throw new WrongUsage(MESSAGES.text("wrong.as.of", text));
        }
    }
}
