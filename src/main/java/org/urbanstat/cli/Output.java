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
 * @param data the data directory that was named, so that a command to type next names it too; empty when none was
 */
record Output(PrintStream out, PrintStream err, Language language, String data) {
    private static final Messages MESSAGES = Messages.beside(Output.class);

    Output(PrintStream out, PrintStream err, Language language) {
        this(out, err, language, "");
    }

    /** A sentence of this package, with arguments put in. */
    String words(String key, Object... arguments) {
        return Typed.in(MESSAGES.in(language, key, arguments), data);
    }

    /** A sentence of another package. */
    String words(Text sentence) {
        return Typed.in(sentence.in(language), data);
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
