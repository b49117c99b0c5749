package org.urbanstat.validation;

import java.util.Optional;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.AreaCode;

/** The class of a unit is the register's. */
record ClassAgrees(CheckRule rule) implements RowCheck {
    @Override
    public boolean canJudge(ReadRow row) {
        return row.text(rule.field()).isPresent()
                && row.text(rule.others().get(0)).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        String found = row.text(rule.field()).orElseThrow();
        AreaCode code = new AreaCode(row.text(rule.others().get(0)).orElseThrow());
        Optional<Area> area = of.register().find(code, of.day());
        String expected = area.map(Area::classCode).orElse(found);
        if (expected.equals(found)) {
            return Optional.empty();
        }
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), "class_agrees", row, rule.field())
                .found(found)
                .expected(expected)
                .words(of.name(rule.field()), found, code, area.map(Area::name).orElse(""), expected, of.day())
                .placed());
    }
}
