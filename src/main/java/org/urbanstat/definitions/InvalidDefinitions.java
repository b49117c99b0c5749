package org.urbanstat.definitions;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;

/** The files under {@code jobs/} cannot be used. Carries every problem found, not only the first. */
public final class InvalidDefinitions extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    InvalidDefinitions(Path jobs, List<Problem> problems) {
        super(new Text(in(Language.ZH, jobs, problems), in(Language.EN, jobs, problems)));
        this.problems = List.copyOf(problems);
    }

    /**
     * One problem.
     *
     * @param file path inside the jobs folder, with slashes
     * @param line one-based; 1 when it concerns the file as a whole
     * @param found the offending text; empty when something is missing
     * @param message what is wrong and what would be right: the valid names or the shape expected
     */
    public record Problem(String file, int line, String found, Text message) {
        /** {@code forms/land.yml:12: message}. */
        public String in(Language language) {
            return file + ":" + line + ": " + message.in(language);
        }

        @Override
        public String toString() {
            return in(Language.EN);
        }
    }

    /** In order of file and line. */
    public List<Problem> problems() {
        return problems;
    }

    /** One problem a line, under the number of problems and the folder they were found in. */
    private static String in(Language language, Path jobs, List<Problem> problems) {
        return problems.stream()
                .map(p -> p.in(language))
                .collect(Collectors.joining(
                        "\n", Problems.heading(problems.size(), jobs).in(language) + "\n", ""));
    }

    @Override
    public String toString() {
        return text().en();
    }
}
