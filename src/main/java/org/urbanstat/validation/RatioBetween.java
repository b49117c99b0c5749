package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** A ratio within plausible bounds, both included, tested unrounded. Over zero there is none. */
record RatioBetween(CheckRule rule, Counts counts, CountShare least, CountShare most) implements RowCheck {
    private static final int DECIMALS = 4;

    static RatioBetween of(CheckRule rule, FieldNumbers fields) {
        return new RatioBetween(
                rule,
                Counts.of(rule, fields),
                CountShare.of(rule.lower().orElseThrow()),
                CountShare.of(rule.upper().orElseThrow()));
    }

    @Override
    public boolean isPlainlyRight(ReadRow row) {
        long field = counts.field(row);
        long other = counts.other(row, 0);
        return other > 0 && least.isNotAbove(field, other) && most.isNotBelow(field, other);
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return row.number(rule.field()).isPresent()
                && row.number(other()).filter(n -> n.signum() > 0).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal field = Operands.number(row, rule.field());
        BigDecimal other = Operands.number(row, other());
        BigDecimal lower = rule.lower().orElseThrow();
        BigDecimal upper = rule.upper().orElseThrow();
        if (field.compareTo(lower.multiply(other)) >= 0 && field.compareTo(upper.multiply(other)) <= 0) {
            return Optional.empty();
        }
        String ratio = Sentences.plain(field.divide(other, DECIMALS, RoundingMode.HALF_UP));
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "ratio_between", row, rule.field())
                .found(ratio)
                .expected(Sentences.plain(lower) + " – " + Sentences.plain(upper))
                .words(
                        of.name(rule.field()),
                        Sentences.plain(field),
                        of.name(other()),
                        Sentences.plain(other),
                        ratio,
                        Sentences.plain(lower),
                        Sentences.plain(upper))
                .placed());
    }

    private String other() {
        return rule.others().get(0);
    }
}
