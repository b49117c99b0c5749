package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Severity;

/** A 合计 row says of every number that it holds what the rows of the table say, those of other towns included. */
record TotalsAgree(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        List<PlacedFinding> findings = new ArrayList<>();
        List<TotalRow> totals = TotalRow.of(of.table()).toList();
        Set<Integer> own = numbers(of);
        boolean isComplete = true;
        for (TotalRow total : totals) {
            Optional<List<ReadRow>> rows = total.summed();
            if (rows.isPresent() && concerns(own, rows.get())) {
                isComplete &= judge(of, total.row(), rows.get(), findings);
            }
        }
        return new Result(List.copyOf(findings), isComplete);
    }

    private static Set<Integer> numbers(ReadReturn of) {
        return of.rows().stream().map(ReadRow::number).collect(Collectors.toSet());
    }

    /** The subtotal of another town says nothing of this one. */
    private static boolean concerns(Set<Integer> own, List<ReadRow> rows) {
        return rows.isEmpty() || rows.stream().anyMatch(row -> own.contains(row.number()));
    }

    /**
     * Whether every number of the total could be judged: a sum over a blank that does not agree could not, nor one that
     * is unreadable.
     */
    private boolean judge(ReadReturn of, ReadRow total, List<ReadRow> rows, List<PlacedFinding> findings) {
        boolean isComplete = true;
        for (Field field : of.form().fields()) {
            if (total.number(field.code()).isEmpty()) {
                isComplete &=
                        !field.type().isNumber() || total.value(field.code()).isMissing();
                continue;
            }
            if (agrees(of, rows, total, field.code())) {
                continue;
            }
            boolean hasBlank =
                    rows.stream().anyMatch(row -> row.number(field.code()).isEmpty());
            if (hasBlank) {
                isComplete = false;
            } else {
                findings.add(finding(of, rows, total, field.code()));
            }
        }
        return isComplete;
    }

    private static boolean agrees(ReadReturn of, List<ReadRow> rows, ReadRow total, String field) {
        BigDecimal difference = Operands.number(total, field).subtract(sum(rows, field));
        if (difference.signum() == 0) {
            return true;
        }
        BigDecimal parts = new BigDecimal(rows.size() + 1);
        BigDecimal allowed = of.rounding(List.of(field)).multiply(parts);
        return difference.abs().compareTo(allowed) <= 0;
    }

    private static BigDecimal sum(List<ReadRow> rows, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        long counted = 0;
        int number = rows.isEmpty() ? FieldNumbers.NONE : rows.get(0).fields().of(field);
        for (ReadRow row : rows) {
            CellValue value = row.value(number);
            long count = value.count();
            if (count != CellValue.NO_COUNT) {
                counted += count;
            } else if (value.isNumber()) {
                sum = sum.add(value.amount());
            }
        }
        return sum.add(BigDecimal.valueOf(counted));
    }

    private PlacedFinding finding(ReadReturn of, List<ReadRow> rows, ReadRow total, String field) {
        BigDecimal found = Operands.number(total, field);
        BigDecimal expected = sum(rows, field);
        BigDecimal difference = found.subtract(expected);
        // a sum over several towns tells that one of them is wrong, not which: it must not refuse them all
        Set<Integer> own = numbers(of);
        boolean isShared = !rows.stream().allMatch(row -> own.contains(row.number()));
        Severity severity = isShared && rule.severity() == Severity.ERROR ? Severity.WARNING : rule.severity();
        return of.finding(rule.ruleCode(), severity, isShared ? "totals_agree.towns" : "totals_agree", total, field)
                .found(Sentences.plain(found))
                .expected(Sentences.plain(expected))
                .difference(difference)
                .words(
                        of.name(field),
                        Sentences.plain(found),
                        rows.size(),
                        Sentences.plain(expected),
                        Sentences.plain(difference),
                        of.table().place(total))
                .placed();
    }
}
