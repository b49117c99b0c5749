package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** A number within plausible bounds, both included. */
record Between(CheckRule rule, Counts counts, CountShare lower, CountShare upper) implements RowCheck {
    static Between of(CheckRule rule, FieldNumbers fields) {
        return new Between(
                rule,
                Counts.of(rule, List.of(), fields),
                CountShare.of(rule.lower().orElseThrow()),
                CountShare.of(rule.upper().orElseThrow()));
    }

    @Override
    public boolean isPlainlyRight(ReadRow row) {
        long found = counts.field(row);
        return lower.isNotAbove(found, 1) && upper.isNotBelow(found, 1);
    }

    @Override
    public boolean canJudge(ReadRow row) {
        return row.number(rule.field()).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal least = rule.lower().orElseThrow();
        BigDecimal most = rule.upper().orElseThrow();
        if (found.compareTo(least) >= 0 && found.compareTo(most) <= 0) {
            return Optional.empty();
        }
        BigDecimal bound = found.compareTo(least) < 0 ? least : most;
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "between", row, rule.field())
                .found(Sentences.plain(found))
                .expected(Sentences.plain(least) + " – " + Sentences.plain(most))
                .difference(found.subtract(bound))
                .words(of.name(rule.field()), Sentences.plain(found), Sentences.plain(least), Sentences.plain(most))
                .placed());
    }
}
