package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/**
 * A row of a CSV file.
 *
 * @param order where each column expected stands
 */
record CsvRow(String file, int line, CSVRecord cells, int[] order, Problems problems) {
    String text(int column) {
        return cells.get(order[column]).strip();
    }

    /** An exact decimal number; reported when it is none. */
    BigDecimal number(int column) {
        return optionalNumber(column).orElseGet(() -> {
            if (text(column).isEmpty()) {
                report("empty.cell", "");
            }
            return BigDecimal.ZERO;
        });
    }

    /** Empty when the cell is. */
    Optional<BigDecimal> optionalNumber(int column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]+(\\.[0-9]+)?")) {
            return Optional.of(new BigDecimal(text));
        }
        report("not.number", text);
        return Optional.of(BigDecimal.ZERO);
    }

    LocalDate date(int column) {
        try {
            return LocalDate.parse(text(column));
        } catch (DateTimeParseException e) {
            report("not.date", text(column));
            return LocalDate.EPOCH;
        }
    }

    String oneOf(int column, List<String> valid) {
        if (!valid.contains(text(column))) {
            report("unknown.word", text(column), Problems.listed(valid));
        }
        return text(column);
    }

    /** Not empty. */
    String words(int column, String name) {
        if (text(column).isEmpty()) {
            report("empty.column", "", name);
        }
        return text(column);
    }

    void report(String key, String found, Object... more) {
        problems.add(file, line, key, found, more);
    }
}
