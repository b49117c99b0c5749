package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.RawRow;

/** A 合计 row says of every number that it holds what the rows of the table say, those of other towns included. */
record TotalsAgree(CheckRule rule) implements Check {
    private static final String SUBTOTAL = "小计";
    private static final String OF_WHICH = "其中";

    @Override
    public Result of(ReadReturn of) {
        List<PlacedFinding> findings = new ArrayList<>();
        boolean isComplete = true;
        for (ReadRow total : of.table().totalRows()) {
            if (isLabelled(of, total, OF_WHICH)) {
                continue;
            }
            List<ReadRow> rows = summed(of, total);
            for (Field field : of.form().fields()) {
                if (total.number(field.code()).isPresent() && !agrees(of, rows, total, field.code())) {
                    boolean hasBlank = rows.stream()
                            .anyMatch(row -> row.number(field.code()).isEmpty());
                    if (hasBlank) {
                        isComplete = false;
                    } else {
                        findings.add(finding(of, rows, total, field.code()));
                    }
                }
            }
        }
        return new Result(List.copyOf(findings), isComplete);
    }

    private static boolean agrees(ReadReturn of, List<ReadRow> rows, ReadRow total, String field) {
        BigDecimal parts = new BigDecimal(rows.size() + 1);
        BigDecimal allowed = of.rounding(List.of(field)).multiply(parts);
        return Operands.number(total, field).subtract(sum(rows, field)).abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal sum(List<ReadRow> rows, String field) {
        return rows.stream()
                .map(row -> row.number(field).orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private PlacedFinding finding(ReadReturn of, List<ReadRow> rows, ReadRow total, String field) {
        BigDecimal found = Operands.number(total, field);
        BigDecimal expected = sum(rows, field);
        BigDecimal difference = found.subtract(expected);
        return of.finding(rule.ruleCode(), rule.severity(), "totals_agree", total, field)
                .found(Sentences.plain(found))
                .expected(Sentences.plain(expected))
                .difference(difference)
                .words(
                        of.name(field),
                        Sentences.plain(found),
                        rows.size(),
                        Sentences.plain(expected),
                        Sentences.plain(difference),
                        total.number())
                .placed();
    }

    /** All rows; of a subtotal those between it and the total row before it, or behind it where none stand before. */
    private static List<ReadRow> summed(ReadReturn of, ReadRow total) {
        List<ReadRow> rows = of.table().rows();
        if (!isLabelled(of, total, SUBTOTAL)) {
            return rows;
        }
        int before = neighbour(of, total, -1);
        int behind = neighbour(of, total, 1);
        List<ReadRow> above = rows.stream()
                .filter(r -> r.number() > before && r.number() < total.number())
                .toList();
        return above.isEmpty()
                ? rows.stream()
                        .filter(r -> r.number() > total.number() && r.number() < behind)
                        .toList()
                : above;
    }

    /** The row number of the next total row in the direction. */
    private static int neighbour(ReadReturn of, ReadRow total, int direction) {
        return of.table().totalRows().stream()
                .mapToInt(ReadRow::number)
                .filter(n -> direction < 0 ? n < total.number() : n > total.number())
                .reduce((a, b) -> direction < 0 ? Math.max(a, b) : Math.min(a, b))
                .orElse(direction < 0 ? 0 : Integer.MAX_VALUE);
    }

    private static boolean isLabelled(ReadReturn of, ReadRow total, String word) {
        return of.table().table().totalRows().stream()
                .filter(row -> row.number() == total.number())
                .map(RawRow::cells)
                .flatMap(List::stream)
                .anyMatch(cell -> CellText.compact(cell.text()).contains(word));
    }
}
