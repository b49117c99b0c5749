package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** Residents = registered − away + incoming + pending, within a share of the residents (I4). */
record Balances(CheckRule rule, Counts counts, CountShare allowed) implements RowCheck {
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    static Balances of(CheckRule rule, FieldNumbers fields) {
        return new Balances(rule, Counts.of(rule, fields), CountShare.of(rule.tolerance()));
    }

    @Override
    public boolean isPlainlyRight(ReadRow row) {
        if (!counts.areIn(row)) {
            return false;
        }
        long expected = counts.other(row, 0) - counts.other(row, 1) + counts.other(row, 2) + counts.other(row, 3);
        long found = counts.field(row);
        return allowed.isNotBelow(Math.abs(found - expected), found);
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return Operands.areNumbers(row, rule);
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal expected =
                other(row, 0).subtract(other(row, 1)).add(other(row, 2)).add(other(row, 3));
        BigDecimal difference = found.subtract(expected);
        if (of.allows(difference.abs(), rule.tolerance().multiply(found), rule)) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "balances", row, rule.field())
                .found(Sentences.plain(found))
                .expected(Sentences.plain(expected))
                .difference(difference)
                .words(words(of, row, found, expected, difference))
                .placed());
    }

    private Object[] words(ReadReturn of, ReadRow row, BigDecimal found, BigDecimal expected, BigDecimal difference) {
        return new Object[] {
            of.name(rule.field()),
            Sentences.plain(found),
            Sentences.plain(expected),
            Sentences.plain(difference),
            Sentences.plain(rule.tolerance().multiply(HUNDRED)),
            Operands.written(of, row, rule.others().subList(0, 1)),
            Operands.written(of, row, rule.others().subList(1, 2)),
            Operands.written(of, row, rule.others().subList(2, 4))
        };
    }

    private BigDecimal other(ReadRow row, int index) {
        return Operands.number(row, rule.others().get(index));
    }
}
