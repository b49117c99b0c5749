package org.urbanstat.validation;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a row by field code: as a map to whoever asks, and an array beneath, of which a country has millions. */
final class FieldValues extends AbstractMap<String, Object> {
    private final FieldNumbers fields;
    private final @Nullable Object[] values;

    /** @param values by the number of the field; null where it has none */
    FieldValues(FieldNumbers fields, @Nullable Object[] values) {
        this.fields = fields;
        this.values = values;
    }

    @Override
    public @Nullable Object get(@Nullable Object field) {
        int number = field instanceof String code ? fields.of(code) : FieldNumbers.NONE;
        return number == FieldNumbers.NONE ? null : values[number];
    }

    @Override
    public boolean containsKey(@Nullable Object field) {
        return get(field) != null;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                int count = 0;
                for (Object value : values) {
                    count += value == null ? 0 : 1;
                }
                return count;
            }
        };
    }

    /** In the order of the form. */
    private final class Entries implements Iterator<Map.Entry<String, Object>> {
        private int next;

        @Override
        public boolean hasNext() {
            while (next < values.length && values[next] == null) {
                next++;
            }
            return next < values.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int number = next++;
            return Map.entry(fields.code(number), Objects.requireNonNull(values[number]));
        }
    }
}
