package org.urbanstat.parsing;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.Once;

/** What a text from a town may well say: headers of forms first, then names of places. */
final class KnownWords {
    private final Set<String> headers;
    private final Once<Set<String>> places;

    /** @param places asked once a text comes; a workbook says by itself how it is written */
    KnownWords(Set<String> headers, Supplier<Set<String>> places) {
        this.headers = longer(headers);
        this.places = new Once<>(() -> longer(places.get()));
    }

    /** How many of them the text says, as {@link HeaderText#plain} has them; a header weighs more than any place. */
    int countIn(String text) {
        String plain = HeaderText.plain(text);
        int said = count(headers, plain);
        return said > 0 ? said + places.get().size() : count(places.get(), plain);
    }

    private static int count(Set<String> words, String text) {
        return (int) words.stream().filter(text::contains).count();
    }

    /** One letter says nothing, and what is in ASCII reads the same in every charset. */
    private static Set<String> longer(Set<String> words) {
        return words.stream()
                .filter(w -> w.length() > 1 && w.chars().anyMatch(c -> c > '~'))
                .collect(Collectors.toUnmodifiableSet());
    }
}
