package org.urbanstat.validation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Form;

/** The checks that a form declares, put together once for all its returns; each goes through the rows by itself. */
final class FormChecks {
    private final List<Declared> checks;

    private FormChecks(List<Declared> checks) {
        this.checks = checks;
    }

    /** @param check absent where other returns are needed */
    private record Declared(CheckRule rule, String ruleCode, Optional<Check> check) {}

    static FormChecks of(Form form) {
        FieldNumbers fields = FieldNumbers.of(form);
        return new FormChecks(form.checks().stream()
                .map(rule -> new Declared(rule, rule.ruleCode(), Checks.of(rule, fields)))
                .toList());
    }

    /**
     * Puts the return through all of them.
     *
     * @param findings are added to
     * @param aside what does not lie in the rows is added here too: a wrong 合计
     * @return rule codes of those that could not judge every row
     */
    List<String> judge(ReadReturn of, List<PlacedFinding> findings, List<PlacedFinding> aside) {
        Set<String> notEvaluated = new LinkedHashSet<>();
        for (Declared declared : checks) {
            Optional<Check.Result> result = declared.check().map(check -> check.of(of));
            result.map(Check.Result::findings).ifPresent(findings::addAll);
            if (declared.rule().kind() == CheckKind.TOTALS_AGREE) {
                result.map(Check.Result::findings).ifPresent(aside::addAll);
            }
            if (result.isEmpty() || !result.get().isComplete()) {
                notEvaluated.add(declared.ruleCode());
            }
        }
        return List.copyOf(notEvaluated);
    }
}
