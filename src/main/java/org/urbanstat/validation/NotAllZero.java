package org.urbanstat.validation;

import java.util.List;
import org.urbanstat.definitions.CheckRule;

/** Some row has more than 0 in the field; where none has, what divides by its sum has no value. */
record NotAllZero(CheckRule rule) implements Check {
    @Override
    public Result of(ReadReturn of) {
        boolean isComplete =
                of.rows().stream().allMatch(row -> row.number(rule.field()).isPresent());
        if (!isComplete || of.rows().isEmpty()) {
            return new Result(List.of(), isComplete);
        }
        boolean isAllZero = of.rows().stream()
                .allMatch(row -> Operands.number(row, rule.field()).signum() == 0);
        return Result.complete(isAllZero ? List.of(zero(of)) : List.of());
    }

    /** Points at the first row. */
    private PlacedFinding zero(ReadReturn of) {
        return of.finding(
                        rule.ruleCode(),
                        rule.severity(),
                        "not_all_zero",
                        of.rows().get(0),
                        rule.field())
                .found("0")
                .expected("> 0")
                .words(of.name(rule.field()))
                .placed();
    }
}
