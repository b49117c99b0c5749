package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/** A ratio of two sums over the return within plausible bounds: what one village may be, a town is not. */
record RatioOfSums(CheckRule rule) implements Check {
    private static final int DECIMALS = 4;

    @Override
    public Result of(ReadReturn of) {
        if (!rule.limits().areAbout(of.town())) {
            return Result.complete(List.of());
        }
        List<String> operands = Operands.all(rule);
        boolean isWhole = of.rows().stream().allMatch(row -> Operands.areNumbers(row, operands));
        BigDecimal other = isWhole ? sum(of, other()) : BigDecimal.ZERO;
        if (other.signum() == 0) {
            return new Result(List.of(), false);
        }
        return Result.complete(judge(of, sum(of, rule.field()), other).stream().toList());
    }

    private Optional<PlacedFinding> judge(ReadReturn of, BigDecimal field, BigDecimal other) {
        TwoBounds bounds = new TwoBounds(rule);
        return bounds.breach(field, other).map(severity -> finding(of, severity, bounds, field, other));
    }

    private PlacedFinding finding(
            ReadReturn of, Severity severity, TwoBounds bounds, BigDecimal field, BigDecimal other) {
        String ratio = Sentences.plain(field.divide(other, DECIMALS, RoundingMode.HALF_UP));
        return of.finding(rule.ruleCode(), severity, "ratio_of_sums", of.rows().get(0), rule.field())
                .found(ratio)
                .expected(bounds.written())
                .words(
                        of.name(rule.field()),
                        Sentences.plain(field),
                        of.name(other()),
                        Sentences.plain(other),
                        ratio,
                        bounds.written())
                .placed();
    }

    private static BigDecimal sum(ReadReturn of, String field) {
        BigDecimal sum = BigDecimal.ZERO;
        long counted = 0;
        for (ReadRow row : of.rows()) {
            CellValue value = row.value(field);
            long count = value.count();
            if (count == CellValue.NO_COUNT) {
                sum = sum.add(value.amount());
            } else {
                counted += count;
            }
        }
        return sum.add(BigDecimal.valueOf(counted));
    }

    private String other() {
        return rule.others().get(0);
    }
}
