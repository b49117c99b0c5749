package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.urbanstat.vocabulary.Cell;

/**
 * A field of one row that two tables of the same return give differently.
 *
 * @param first its cell in the first table; absent where that has no such row or column
 * @param second likewise
 * @param text both cells with what they hold: {@code 表1!D5 120 / 表2!D5 121}
 */
record DifferingCell(Optional<Cell> first, Optional<Cell> second, String text) {
    /** In the order of the first table's rows, then what only the second has; rows are matched by their key. */
    static List<DifferingCell> between(ReturnOutcome first, ReturnOutcome second) {
        Map<Object, TypedRow> ours = byKey(first);
        Map<Object, TypedRow> theirs = byKey(second);
        Map<Object, TypedRow> all = new LinkedHashMap<>(ours);
        theirs.forEach(all::putIfAbsent);
        List<DifferingCell> cells = new ArrayList<>();
        for (Object key : all.keySet()) {
            Optional<TypedRow> one = Optional.ofNullable(ours.get(key));
            Optional<TypedRow> other = Optional.ofNullable(theirs.get(key));
            for (String field : fields(first, second)) {
                Optional<Object> here = value(one, field);
                Optional<Object> there = value(other, field);
                if (!here.equals(there)) {
                    cells.add(new DifferingCell(
                            cell(first, one, field),
                            cell(second, other, field),
                            told(first, one, field) + " / " + told(second, other, field)));
                }
            }
        }
        return cells;
    }

    /** The first field of a form's row is its code; a row without one is matched by its place. */
    private static Map<Object, TypedRow> byKey(ReturnOutcome of) {
        Map<Object, TypedRow> rows = new LinkedHashMap<>();
        for (TypedRow row : of.rows()) {
            String key = of.fieldColumns().keySet().stream().findFirst().orElse("");
            Object code = Optional.ofNullable(row.values().get(key)).orElse(rows.size());
            rows.putIfAbsent(code, row);
        }
        return rows;
    }

    private static Set<String> fields(ReturnOutcome first, ReturnOutcome second) {
        Set<String> fields = new TreeSet<>(first.fieldColumns().keySet());
        fields.addAll(second.fieldColumns().keySet());
        return fields;
    }

    private static Optional<Object> value(Optional<TypedRow> row, String field) {
        return row.flatMap(r -> Optional.ofNullable(r.values().get(field)));
    }

    private static Optional<Cell> cell(ReturnOutcome of, Optional<TypedRow> row, String field) {
        return Optional.ofNullable(of.fieldColumns().get(field))
                .flatMap(column -> row.map(r -> of.cell(column, r.sheetRow())));
    }

    private static String told(ReturnOutcome of, Optional<TypedRow> row, String field) {
        String where = cell(of, row, field).map(Cell::address).orElse("");
        String what = value(row, field).map(Object::toString).orElse("—");
        return (where.isEmpty() ? of.sheet() : of.sheet() + "!" + where) + " " + what;
    }
}
