package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.generation.Label;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Severity;

/** A finding, in so far as a label can be held against it. */
record Told(String rule, Severity severity, String sheet, String cell, String found) {
    static List<Told> of(FileOutcome outcome) {
        Stream<Finding> ofReturns = outcome.returns().stream().flatMap(r -> r.findings().stream());
        return Stream.concat(outcome.findings().stream(), ofReturns)
                .map(f -> new Told(f.ruleCode(), f.severity(), text(f.sheet()), text(f.cell()), text(f.found())))
                .toList();
    }

    private static String text(Optional<?> part) {
        return part.map(Object::toString).orElse("");
    }

    /** The rule that was expected, at the place that was spoilt. */
    boolean finds(Label label) {
        return rule.equals(label.rule())
                && severity.name().equals(label.severity())
                && (label.sheet().isEmpty() || label.sheet().equals(sheet))
                && (label.cell().isEmpty() || label.cell().equals(cell));
    }

    /** What was expected, or what may follow from it on the same sheet. */
    boolean isExplainedBy(Label label) {
        boolean isSheet =
                label.sheet().isEmpty() || sheet.isEmpty() || label.sheet().equals(sheet);
        return finds(label) || isSheet && label.also().stream().anyMatch(this::isOfRule);
    }

    private boolean isOfRule(String pattern) {
        return pattern.endsWith("*")
                ? rule.startsWith(pattern.substring(0, pattern.length() - 1))
                : rule.equals(pattern);
    }

    boolean isMoreThanANote() {
        return severity != Severity.NOTE;
    }
}
