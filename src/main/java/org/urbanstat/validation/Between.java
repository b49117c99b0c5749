package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** A number within plausible bounds, both included. */
record Between(CheckRule rule) implements RowCheck {
    @Override
    public boolean canJudge(ReadRow row) {
        return row.number(rule.field()).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        BigDecimal found = Operands.number(row, rule.field());
        BigDecimal lower = rule.lower().orElseThrow();
        BigDecimal upper = rule.upper().orElseThrow();
        if (found.compareTo(lower) >= 0 && found.compareTo(upper) <= 0) {
            return Optional.empty();
        }
        BigDecimal bound = found.compareTo(lower) < 0 ? lower : upper;
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "between", row, rule.field())
                .found(Sentences.plain(found))
                .expected(Sentences.plain(lower) + " – " + Sentences.plain(upper))
                .difference(found.subtract(bound))
                .words(of.name(rule.field()), Sentences.plain(found), Sentences.plain(lower), Sentences.plain(upper))
                .placed());
    }
}
