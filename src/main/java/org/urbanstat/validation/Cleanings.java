package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.urbanstat.validation.CellValue.State;
import org.urbanstat.validation.ReturnOutcome.Cleaning;

/** The values of a return that were not taken letter by letter. */
final class Cleanings {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?");

    private Cleanings() {}

    static List<Cleaning> of(List<ReadRow> rows) {
        return rows.stream()
                .flatMap(row -> row.values().entrySet().stream()
                        .filter(field -> isCleaned(field.getValue()))
                        .map(field -> new Cleaning(
                                row.number(),
                                field.getKey(),
                                field.getValue().rawText(),
                                field.getValue().canonical().orElse(""))))
                .toList();
    }

    private static boolean isCleaned(CellValue value) {
        if (value.state() != State.READ) {
            return false;
        }
        String raw = value.rawText();
        boolean isSameNumber = PLAIN_NUMBER.matcher(raw).matches()
                && value.number()
                        .filter(n -> n.compareTo(new BigDecimal(raw)) == 0)
                        .isPresent();
        return !isSameNumber && !value.canonical().orElse("").equals(raw);
    }
}
