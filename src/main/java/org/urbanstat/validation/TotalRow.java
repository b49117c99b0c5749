package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.urbanstat.parsing.RawRow;

/**
 * A row of sums by its label: 合计 is of the whole table, 小计 of the rows above it (or below, where it stands in front),
 * 其中 is no sum of rows at all, and of 社区合计 nobody can tell which rows it means.
 */
record TotalRow(ReadTable table, ReadRow row) {
    private static final Predicate<String> OF_WHICH = label -> label.startsWith("其中") || label.startsWith("#");
    private static final Predicate<String> SUBTOTAL = label -> label.endsWith("小计");
    private static final Pattern WHOLE = Pattern.compile("(?:全.{0,4})?(?:合计|总计|共计|累计|汇总|总和|总数|合计数|计)?|全.{1,2}");

    static Stream<TotalRow> of(ReadTable table) {
        return table.totalRows().stream().map(row -> new TotalRow(table, row));
    }

    /** The rows that it sums; empty when none can be named. */
    Optional<List<ReadRow>> summed() {
        if (isLabelled(OF_WHICH)) {
            return Optional.empty();
        }
        if (isLabelled(SUBTOTAL)) {
            List<ReadRow> above = between(neighbour(-1), row.number());
            return Optional.of(above.isEmpty() ? between(row.number(), neighbour(1)) : above);
        }
        boolean isAlone = table.totalRows().size() == 1;
        return isAlone || isLabelled(WHOLE.asMatchPredicate()) ? Optional.of(table.rows()) : Optional.empty();
    }

    private List<ReadRow> between(int above, int below) {
        return table.rows().stream()
                .filter(r -> r.number() > above && r.number() < below)
                .toList();
    }

    /** The row number of the next row of sums in the direction. */
    private int neighbour(int direction) {
        IntPredicate isBeyond = n -> direction < 0 ? n < row.number() : n > row.number();
        return table.totalRows().stream()
                .mapToInt(ReadRow::number)
                .filter(isBeyond)
                .reduce((a, b) -> direction < 0 ? Math.max(a, b) : Math.min(a, b))
                .orElse(direction < 0 ? 0 : Integer.MAX_VALUE);
    }

    private boolean isLabelled(Predicate<String> label) {
        return table.table().totalRows().stream()
                .filter(raw -> raw.number() == row.number())
                .map(RawRow::cells)
                .flatMap(List::stream)
                .map(cell -> CellText.compact(cell.text()))
                .anyMatch(text -> !text.isEmpty() && label.test(text));
    }
}
