package org.urbanstat.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.explanation.ScoreReach;
import org.urbanstat.explanation.ScoreReaches;
import org.urbanstat.linkage.ScoreRow.Listing;

/** A grade or a list as somebody types it: {@code grade:NAME}, {@code listing:tilt}. */
final class ScoreGoalTyped {
    private static final String GRADE = "grade:";
    private static final String LISTING = "listing:";

    private ScoreGoalTyped() {}

    /**
     * What is asked; absent where the text is about something else.
     *
     * @throws WrongUsage when it names no list
     */
    static Optional<Function<ScoreReaches, List<ScoreReach>>> of(String text, Output output) {
        if (text.startsWith(GRADE)) {
            return Optional.of(reaches -> reaches.grade(text.substring(GRADE.length())));
        }
        if (text.startsWith(LISTING)) {
            Listing list = list(text.substring(LISTING.length()), output);
            return Optional.of(reaches -> reaches.listing(list));
        }
        return Optional.empty();
    }

    private static Listing list(String word, Output output) {
        return Stream.of(Listing.values())
                .filter(l -> l.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new WrongUsage(output.text(
                        "reach.wrong.list",
                        word,
                        Stream.of(Listing.values()).map(Listing::word).collect(Collectors.joining(", ")))));
    }
}
