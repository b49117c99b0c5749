package org.urbanstat.validation;

import java.util.Optional;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.AreaCode;

/** The name that the register has for the code, or an alias of it. A code that it lacks is said by code_known. */
record NameAgrees(CheckRule rule) implements RowCheck {
    @Override
    public boolean canJudge(ReadRow row) {
        return row.text(rule.field()).isPresent()
                && row.text(rule.others().get(0)).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        String name = row.text(rule.field()).orElseThrow();
        AreaCode code = new AreaCode(row.text(rule.others().get(0)).orElseThrow());
        Optional<Area> area = of.register().find(code, of.day());
        if (area.isEmpty() || area.get().name().equals(name) || AreaNames.agree(name, code, of.register())) {
            return Optional.empty();
        }
        String expected = area.get().name();
        String similar = new SimilarUnits(of.register(), of.day()).named(name, code);
        String sentence = similar.isEmpty() ? "name_agrees" : "name_agrees.similar";
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), sentence, row, rule.field())
                .found(name)
                .expected(expected)
                .words(of.name(rule.field()), name, code, expected, similar)
                .placed());
    }
}
