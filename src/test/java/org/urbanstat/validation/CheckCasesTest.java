package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.validation.ReturnOutcome.Outcome;
import org.urbanstat.vocabulary.Severity;

/** The cases of checks, one file a group: each quotes the rule it is about. */
class CheckCasesTest {
    private static final List<String> FILES =
            List.of("sums.yml", "plausibility.yml", "register.yml", "totals.yml", "headers.yml", "cells.yml");

    private static Stream<CheckCase> cases() {
        return FILES.stream().flatMap(CheckCase::inFile);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseSaysWhatItsRuleSays() {
        return cases().map(c -> DynamicTest.dynamicTest(c.title(), () -> holds(c)));
    }

    private static void holds(CheckCase c) {
        assertThat(c.about()).as("rules that the case is about").isNotEmpty();
        assertThat(c.outcome().returns()).hasSize(1);
        ReturnOutcome outcome = c.outcome().returns().get(0);
        List<Finding> spoken = outcome.findings().stream()
                .filter(f -> c.about().contains(f.ruleCode()))
                .toList();
        assertThat(spoken).hasSameSizeAs(c.findings());
        for (int i = 0; i < spoken.size(); i++) {
            Map<String, Object> expected = c.findings().get(i);
            Map<String, Object> found = fields(spoken.get(i));
            found.keySet().retainAll(expected.keySet());
            assertThat(found).isEqualTo(expected);
        }
        assertThat(outcome.notEvaluated().stream().filter(c.about()::contains)).isEqualTo(c.notEvaluated());
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("rule", finding.ruleCode());
        fields.put("severity", finding.severity().name());
        fields.put("cell", finding.cell().orElse(""));
        fields.put("raw", finding.rawText().orElse(""));
        fields.put("found", finding.found().orElse(""));
        fields.put("expected", finding.expected().orElse(""));
        fields.put("difference", finding.difference().orElse(""));
        fields.put("zh", finding.message().zh());
        fields.put("en", finding.message().en());
        fields.put("fix_zh", finding.fix().zh());
        fields.put("fix_en", finding.fix().en());
        return fields;
    }

    @Test
    void everyKindOfCheckHasACaseThatPassesAndOneThatFails() {
        Set<CheckKind> kinds = EnumSet.allOf(CheckKind.class);
        kinds.removeIf(CheckKind::isAcrossReturns);
        assertThat(kindsOf(cases().filter(c -> c.findings().isEmpty()))).containsAll(kinds);
        assertThat(kindsOf(cases().filter(c -> !c.findings().isEmpty()))).containsAll(kinds);
    }

    private static Set<CheckKind> kindsOf(Stream<CheckCase> cases) {
        Set<String> words = cases.flatMap(c -> c.about().stream())
                .map(rule -> rule.split("\\.")[1])
                .collect(Collectors.toSet());
        return Stream.of(CheckKind.values())
                .filter(kind -> words.contains(kind.word()))
                .collect(Collectors.toSet());
    }

    @Test
    void aRejectedReturnAlwaysHasAFindingThatRejects() {
        List<ReturnOutcome> returns =
                cases().flatMap(c -> c.outcome().returns().stream()).toList();
        assertThat(returns).anyMatch(r -> r.outcome() == Outcome.REJECTED);
        assertThat(returns)
                .allSatisfy(r -> assertThat(r.findings().stream().anyMatch(f -> f.severity() == Severity.ERROR))
                        .isEqualTo(r.outcome() == Outcome.REJECTED));
    }
}
