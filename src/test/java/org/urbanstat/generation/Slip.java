package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What people do to their figures on the way. */
final class Slip {
    private Slip() {}

    /** One value of one row is something else. */
    static List<Map<String, Object>> in(
            List<Map<String, Object>> rows, int row, String field, UnaryOperator<Object> slip) {
        List<Map<String, Object>> changed = new ArrayList<>(rows);
        Map<String, Object> copy = new LinkedHashMap<>(rows.get(row));
        copy.put(field, slip.apply(copy.get(field)));
        changed.set(row, copy);
        return changed;
    }

    /** Every whole number of one column is written another way; its value stays. */
    static SheetPage written(SheetPage page, int column, UnaryOperator<Object> spelling) {
        List<List<Object>> rows = new ArrayList<>();
        for (List<Object> row : page.rows()) {
            List<Object> cells = new ArrayList<>(row);
            if (column <= cells.size() && cells.get(column - 1) instanceof Long number) {
                cells.set(column - 1, spelling.apply(number));
            }
            rows.add(cells);
        }
        return new SheetPage(page.name(), rows, page.merges());
    }

    static UnaryOperator<Object> more(long by) {
        return value -> (Long) value + by;
    }

    /** 12,345 as text. */
    static Object withThousandsCommas(Object value) {
        return String.format(java.util.Locale.ROOT, "%,d", (Long) value);
    }

    /** １２３４５ as text. */
    static Object inFullWidthDigits(Object value) {
        StringBuilder text = new StringBuilder();
        value.toString().chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return text.toString();
    }
}
