package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** A total and the sum of its parts. */
record EqualsSumOf(CheckRule rule, Counts counts) implements RowCheck {
    @Override
    public boolean isPlainlyRight(ReadRow row) {
        return counts.areIn(row) && counts.field(row) == counts.sum(row);
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return Operands.areNumbers(row, rule);
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal expected = Operands.sum(row, rule.others());
        BigDecimal difference = found.subtract(expected);
        if (of.allows(difference.abs(), rule.tolerance(), rule)) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "equals_sum_of", row, rule.field())
                .found(Sentences.plain(found))
                .expected(Sentences.plain(expected))
                .difference(difference)
                .words(
                        of.name(rule.field()),
                        Sentences.plain(found),
                        Operands.written(of, row, rule.others()),
                        Sentences.plain(expected),
                        Sentences.plain(difference))
                .placed());
    }
}
