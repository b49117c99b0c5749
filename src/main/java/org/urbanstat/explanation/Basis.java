package org.urbanstat.explanation;

import java.util.Optional;
import org.urbanstat.definitions.DefinitionLine;
import org.urbanstat.definitions.DefinitionLines;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * What a release rests on.
 *
 * @param definitions as they were in force at the release
 * @param lines of the same definitions
 */
record Basis(Definitions definitions, DefinitionLines lines, ReturnsOfRelease returns) {
    private static final Messages MESSAGES = Messages.beside(Basis.class);

    static Text text(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    Form form(FormCode code) {
        return definitions.form(code).orElseThrow();
    }

    /** Its name in the register at the end of the period, or its code where the register has none. */
    Text name(AreaCode area, Period period) {
        String name = definitions.register().name(area, period.lastDay());
        return new Text(name, name);
    }

    /** The line of the definitions; absent where the release kept no text of them. */
    Optional<Source> line(String document, String folder, String... steps) {
        return lines.find(folder, steps).map(line -> source(line, document));
    }

    static Source source(DefinitionLine line, String document) {
        return new Source.OfLine("jobs/" + line.path(), line.line(), line.text(), document);
    }
}
