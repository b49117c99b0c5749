package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row of a return and the row of another that is about the same unit, town or school. */
record RowPair(TypedRow own, TypedRow other) {
    /**
     * In the order of the own rows; a row without a partner is in none.
     *
     * @param key the fields that tell one row from another; a row that lacks one of them is in none
     */
    static List<RowPair> of(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        Map<List<Object>, List<TypedRow>> others = new LinkedHashMap<>();
        for (TypedRow row : other.rows()) {
            keyOf(row, key)
                    .ifPresent(k ->
                            others.computeIfAbsent(k, any -> new ArrayList<>()).add(row));
        }
        List<RowPair> pairs = new ArrayList<>();
        for (TypedRow row : own.rows()) {
            keyOf(row, key)
                    .map(k -> others.getOrDefault(k, List.of()))
                    .ifPresent(partners -> partners.forEach(p -> pairs.add(new RowPair(row, p))));
        }
        return List.copyOf(pairs);
    }

    private static Optional<List<Object>> keyOf(TypedRow row, List<String> key) {
        List<Object> values = new ArrayList<>();
        for (String field : key) {
            Optional.ofNullable(row.values().get(field)).ifPresent(values::add);
        }
        return values.size() == key.size() ? Optional.of(values) : Optional.empty();
    }

    boolean areNumbers(List<String> fields) {
        return fields.stream()
                .allMatch(f -> number(own, f).isPresent() && number(other, f).isPresent());
    }

    BigDecimal own(String field) {
        return number(own, field).orElseThrow();
    }

    BigDecimal other(String field) {
        return number(other, field).orElseThrow();
    }

    static Optional<BigDecimal> number(TypedRow row, String field) {
        return Optional.ofNullable(row.values().get(field))
                .flatMap(v -> v instanceof Long count
                        ? Optional.of(BigDecimal.valueOf(count))
                        : v instanceof BigDecimal quantity ? Optional.of(quantity) : Optional.empty());
    }
}
