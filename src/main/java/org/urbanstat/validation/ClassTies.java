package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** Nobody rural lives in an urban unit (1xx), nobody urban in a rural one (2xx); the finding points at the figure. */
record ClassTies(CheckRule rule) implements RowCheck {
    @Override
    public boolean canJudge(ReadRow row) {
        return row.text(rule.field()).flatMap(code -> row.number(tied(code))).isPresent();
    }

    @Override
    public Optional<PlacedFinding> judge(ReadReturn of, ReadRow row) {
        String code = row.text(rule.field()).orElseThrow();
        String field = tied(code);
        BigDecimal found = Operands.number(row, field);
        if (found.signum() == 0) {
            return Optional.empty();
        }
        String sentence = isUrban(code) ? "class_ties.urban" : "class_ties.rural";
        return Optional.of(of.finding(rule.ruleCode(), rule.severity(), sentence, row, field)
                .found(Sentences.plain(found))
                .expected("0")
                .difference(found)
                .words(of.name(field), Sentences.plain(found), code, of.name(rule.field()))
                .placed());
    }

    /** The field that is zero in a unit of the class; the others of the rule are the urban and the rural one. */
    private String tied(String code) {
        return rule.others().get(isUrban(code) ? 1 : 0);
    }

    private static boolean isUrban(String code) {
        return code.startsWith("1");
    }
}
