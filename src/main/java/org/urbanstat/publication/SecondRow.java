package org.urbanstat.publication;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A row of facts as the second computation reads it; its columns are told by their place. */
final class SecondRow {
    private final @Nullable String[] values;
    private final @Nullable BigDecimal[] numbers;

    /** @param values as PostgreSQL writes them; of a yes or no the word of the definitions */
    SecondRow(@Nullable String[] values) {
        this.values = values;
        this.numbers = new @Nullable BigDecimal[values.length];
    }

    boolean has(int place) {
        return values[place] != null;
    }

    String word(int place) {
        String value = values[place];
        if (value == null) {
            throw new IllegalStateException("a row without a value at place " + place);
        }
        return value;
    }

    /** Each is read once, however many sums take it. */
    BigDecimal number(int place) {
        BigDecimal known = numbers[place];
        if (known == null) {
            known = new BigDecimal(word(place));
            numbers[place] = known;
        }
        return known;
    }
}
