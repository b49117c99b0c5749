package org.urbanstat.publication;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of facts as the second computation reads it. */
final class SecondRow {
    private final Map<String, Integer> positions;
    private final @Nullable String[] values;
    private final @Nullable BigDecimal[] numbers;

    /**
     * A row of some columns.
     *
     * @param positions of the columns among the values
     * @param values as PostgreSQL writes them; of a yes or no the word of the definitions
     */
    SecondRow(Map<String, Integer> positions, @Nullable String[] values) {
        this.positions = positions;
        this.values = values;
        this.numbers = new @Nullable BigDecimal[values.length];
    }

    boolean has(String column) {
        return values[position(column)] != null;
    }

    String word(String column) {
        String value = values[position(column)];
        if (value == null) {
            throw new IllegalStateException("a row without " + column);
        }
        return value;
    }

    /** Each is read once, however many sums take it. */
    BigDecimal number(String column) {
        int position = position(column);
        BigDecimal known = numbers[position];
        if (known == null) {
            known = new BigDecimal(word(column));
            numbers[position] = known;
        }
        return known;
    }

    private int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new IllegalArgumentException("no column " + column + " among " + positions.keySet());
        }
        return position;
    }
}
