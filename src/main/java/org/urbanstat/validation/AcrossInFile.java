package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * Judges the returns of one file against each other, in the order and by the rules of {@link ReturnStates}, as if nothing
 * else had ever arrived. What needs a return that the file does not hold stays listed as not evaluated.
 */
final class AcrossInFile {
    private final Definitions definitions;
    private final FieldNames names;
    private final WaivedFindings waived;

    AcrossInFile(Definitions definitions) {
        this.definitions = definitions;
        this.names = new FieldNames(definitions);
        this.waived = new WaivedFindings(definitions.waivers());
    }

    private record Key(AreaCode town, FormCode form, Period period) {
        static Key of(ReturnOutcome outcome) {
            return new Key(outcome.town(), outcome.form(), outcome.period());
        }
    }

    FileOutcome judge(FileOutcome file) {
        Map<Key, ReturnOutcome> returns = new LinkedHashMap<>();
        file.returns().forEach(r -> returns.put(Key.of(r), r));
        List<Integer> years = file.returns().stream()
                .map(r -> r.period().year())
                .distinct()
                .sorted()
                .toList();
        List<Form> forms = ReturnStates.inOrder(List.copyOf(definitions.forms().values()));
        for (int year : years) {
            for (Form form : forms) {
                file.returns().stream()
                        .filter(r -> r.form().equals(form.code()) && r.period().year() == year)
                        .forEach(r -> returns.put(Key.of(r), judged(r, form, returns)));
            }
        }
        return new FileOutcome(
                file.file(), file.sha256(), file.isQuarantined(), file.findings(), List.copyOf(returns.values()));
    }

    private ReturnOutcome judged(ReturnOutcome own, Form form, Map<Key, ReturnOutcome> returns) {
        List<CheckRule> rules = ReturnStates.rules(form);
        if (rules.isEmpty() || own.outcome() == ReturnOutcome.Outcome.REJECTED) {
            return own;
        }
        List<Finding> findings = new ArrayList<>(own.findings());
        Set<String> open = new LinkedHashSet<>();
        for (CheckRule rule : rules) {
            AcrossCheck check = AcrossCheck.of(rule);
            Optional<List<Breach>> breaches = Optional.ofNullable(returns.get(other(rule, own)))
                    .filter(r -> r.outcome() != ReturnOutcome.Outcome.REJECTED)
                    .flatMap(r -> check.breaches(
                            own, r, form.key().stream().map(Field::code).toList()));
            breaches.ifPresentOrElse(
                    found -> found.forEach(b -> findings.add(finding(check, b, own))), () -> open.add(rule.ruleCode()));
        }
        return own.judgedAcross(List.copyOf(findings), notEvaluated(own, rules, open));
    }

    /** The return on the other side. */
    private static Key other(CheckRule rule, ReturnOutcome own) {
        return rule.otherForm()
                .map(form -> new Key(own.town(), form, own.period()))
                .orElseGet(() -> new Key(own.town(), own.form(), yearBefore(own.period())));
    }

    private static Period yearBefore(Period period) {
        return new Period(period.year() - 1 + period.text().substring(4));
    }

    private static List<String> notEvaluated(ReturnOutcome own, List<CheckRule> rules, Set<String> open) {
        Set<String> across = new LinkedHashSet<>();
        rules.forEach(rule -> across.add(rule.ruleCode()));
        return own.notEvaluated().stream()
                .filter(code -> !across.contains(code) || open.contains(code))
                .toList();
    }

    private Finding finding(AcrossCheck check, Breach breach, ReturnOutcome own) {
        int column = Optional.ofNullable(own.fieldColumns().get(check.rule().field()))
                .orElseThrow();
        return waived.of(
                        AcrossFinding.of(check, breach, own.sheet(), own.cell(column, breach.row()), names),
                        own.town(),
                        own.form(),
                        own.period())
                .finding();
    }
}
