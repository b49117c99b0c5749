package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Sums that a blank leaves open: blank is not zero. */
final class Sums {
    private Sums() {}

    static Optional<BigDecimal> of(List<TypedRow> rows, String field) {
        return of(rows, row -> RowPair.number(row, field));
    }

    /** Empty when there is nothing to sum, or a number is missing. */
    static <T> Optional<BigDecimal> of(List<T> items, Function<T, Optional<BigDecimal>> number) {
        List<BigDecimal> numbers =
                items.stream().flatMap(item -> number.apply(item).stream()).toList();
        return numbers.isEmpty() || numbers.size() < items.size()
                ? Optional.empty()
                : numbers.stream().reduce(BigDecimal::add);
    }

    static int firstRow(List<TypedRow> rows) {
        return rows.stream().mapToInt(TypedRow::sheetRow).min().orElseThrow();
    }
}
