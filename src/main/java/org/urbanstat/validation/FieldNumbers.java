package org.urbanstat.validation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;

/**
 * The fields of a form by number, in the order of the form from 0 on: a row holds its values at them, so that what asks
 * every row looks a field up once.
 */
final class FieldNumbers {
    /** The number of no field. */
    static final int NONE = -1;

    private final List<String> codes;
    private final Map<String, Integer> numbers;

    private FieldNumbers(List<String> codes) {
        this.codes = codes;
        this.numbers = new HashMap<>(codes.size() * 2);
        for (int number = 0; number < codes.size(); number++) {
            numbers.put(codes.get(number), number);
        }
    }

    static FieldNumbers of(Form form) {
        return of(form.fields().stream().map(Field::code).toList());
    }

    static FieldNumbers of(List<String> codes) {
        return new FieldNumbers(List.copyOf(codes));
    }

    int count() {
        return codes.size();
    }

    /** The number of the field, or {@link #NONE}. */
    int of(String code) {
        Integer number = numbers.get(code);
        return number == null ? NONE : number;
    }

    String code(int number) {
        return codes.get(number);
    }
}
