package org.urbanstat.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.urbanstat.vocabulary.Period;

/** Years as people type them: 2024; 2022,2024; 2020-2024; or several of these with commas between. */
final class YearsTyped {
    private static final String YEAR = "(?:19|20)[0-9]{2}";
    private static final Pattern PART = Pattern.compile("(" + YEAR + ")(?:-(" + YEAR + "))?");

    private YearsTyped() {}

    /** @throws WrongUsage when the text is no year */
    static Period one(String text, Output output) {
        if (!Period.isWellFormed(text) || new Period(text).isMonth()) {
            throw new WrongUsage(output.text("wrong.year", text));
        }
        return new Period(text);
    }

    /** The years, each once and in order; empty when the text is none such. */
    static Optional<List<Period>> in(String text) {
        List<Integer> years = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            var found = PART.matcher(part.strip());
            if (!found.matches()) {
                return Optional.empty();
            }
            int first = Integer.parseInt(found.group(1));
            int last = found.group(2) == null ? first : Integer.parseInt(found.group(2));
            if (last < first) {
                return Optional.empty();
            }
            IntStream.rangeClosed(first, last).forEach(years::add);
        }
        return Optional.of(
                years.stream().sorted().distinct().map(Period::ofYear).toList());
    }
}
