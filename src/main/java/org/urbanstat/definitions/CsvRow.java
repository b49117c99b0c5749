package org.urbanstat.definitions;

import java.math.BigDecimal;
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

    void report(String key, String found, Object... more) {
        problems.add(file, line, key, found, more);
    }
}
