package org.urbanstat.cli;

import java.io.PrintStream;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/**
 * Where a command writes, and in which language.
 *
 * @param out what was asked for
 * @param err how it goes, and what went wrong
 */
record Output(PrintStream out, PrintStream err, Language language) {
    private static final Messages MESSAGES = Messages.beside(Output.class);

    /** A sentence of this package, with arguments put in. */
    String words(String key, Object... arguments) {
        return Typed.in(MESSAGES.in(language, key, arguments));
    }

    /** A sentence of another package. */
    String words(Text sentence) {
        return Typed.in(sentence.in(language));
    }

    Text text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    void say(String key, Object... arguments) {
        out.println(words(key, arguments));
    }

    void tell(String key, Object... arguments) {
        err.println(words(key, arguments));
    }
}
