package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/**
 * Residents and registered in each other's column (defect 49). The balance of I4 holds within the tolerance when the two
 * change places, and as they stand misses by more than {@link #TIMES} times the tolerance and {@link #TIMES} times what it
 * misses when changed. Away and incoming in each other's column look the same, so the sentence names both.
 */
record NotSwapped(CheckRule rule, Counts counts, CountShare allowed) implements RowCheck {
    /** How many times better something must fit to fit much better. */
    static final BigDecimal TIMES = new BigDecimal("4");

    static NotSwapped of(CheckRule rule, FieldNumbers fields) {
        return new NotSwapped(rule, Counts.of(rule, fields), CountShare.of(rule.tolerance()));
    }

    /** Fits as it stands so well that it cannot miss by more than {@link #TIMES} times what is allowed. */
    @Override
    public boolean isPlainlyRight(ReadRow row) {
        if (!counts.areIn(row)) {
            return false;
        }
        long field = counts.field(row);
        long other = counts.other(row, 0);
        long net = counts.other(row, 2) + counts.other(row, 3) - counts.other(row, 1);
        return allowed.isNotBelow(Math.abs(field - other - net), Math.max(field, other));
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return Operands.areNumbers(row, rule);
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal field = Operands.number(row, rule.field());
        BigDecimal other = other(row, 0);
        BigDecimal net = other(row, 2).add(other(row, 3)).subtract(other(row, 1));
        BigDecimal missed = field.subtract(other).subtract(net).abs();
        BigDecimal missedIfSwapped = other.subtract(field).subtract(net).abs();
        BigDecimal allowed = rule.tolerance().multiply(field.max(other));
        boolean fitsSwapped = missedIfSwapped.compareTo(allowed) <= 0;
        if (!fitsSwapped || missed.compareTo(TIMES.multiply(allowed.max(missedIfSwapped))) <= 0) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "not_swapped", row, rule.field())
                .found(Sentences.plain(field))
                .expected(Sentences.plain(other))
                .difference(field.subtract(other))
                .words(
                        of.name(rule.field()),
                        Sentences.plain(field),
                        of.name(rule.others().get(0)),
                        Sentences.plain(other),
                        of.name(rule.others().get(1)),
                        of.name(rule.others().get(2)))
                .placed());
    }

    private BigDecimal other(ReadRow row, int index) {
        return Operands.number(row, rule.others().get(index));
    }
}
