package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** A whole that holds at least its parts. */
record NotBelowSumOf(CheckRule rule, Counts counts) implements RowCheck {
    @Override
    public boolean isPlainlyRight(ReadRow row) {
        return counts.areIn(row) && counts.field(row) >= counts.sum(row);
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return Operands.areNumbers(row, rule);
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal bound = Operands.sum(row, rule.others());
        BigDecimal difference = found.subtract(bound);
        if (of.allows(difference.negate(), rule.tolerance(), rule)) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "not_below_sum_of", row, rule.field())
                .found(Sentences.plain(found))
                .expected(">= " + Sentences.plain(bound))
                .difference(difference)
                .words(
                        of.name(rule.field()),
                        Sentences.plain(found),
                        Operands.written(of, row, rule.others()),
                        Sentences.plain(bound))
                .placed());
    }
}
