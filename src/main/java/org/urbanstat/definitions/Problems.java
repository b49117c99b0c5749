package org.urbanstat.definitions;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.urbanstat.definitions.InvalidDefinitions.Problem;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** The problems met so far. Reading goes on after each, so that all are told at once. */
final class Problems {
    private static final Messages MESSAGES = Messages.beside(Problems.class);

    /** A value read twice is told once. */
    private final Set<Problem> found = new LinkedHashSet<>();

    /**
     * @param found the offending text, argument 0 of the sentence
     * @param more the arguments from 1 on
     */
    void add(String file, int line, String key, String found, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = found;
        System.arraycopy(more, 0, arguments, 1, more.length);
        this.found.add(new Problem(file, line, found, MESSAGES.text(key, arguments)));
    }

    void addAll(Problems other) {
        found.addAll(other.found);
    }

    void throwIfAny(Path jobs) throws InvalidDefinitions {
        if (!found.isEmpty()) {
            throw new InvalidDefinitions(jobs, all());
        }
    }

    /** By file and line. */
    List<Problem> all() {
        return found.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }

    static Text heading(int count, Path jobs) {
        return MESSAGES.text("heading", count, jobs);
    }

    static Text note(String key, Object... arguments) {
        return MESSAGES.text(key, arguments);
    }

    /** As names are listed in a sentence. */
    static String listed(Collection<?> names) {
        return names.isEmpty()
                ? "—"
                : String.join(
                        ", ", names.stream().map(String::valueOf).distinct().toList());
    }
}
