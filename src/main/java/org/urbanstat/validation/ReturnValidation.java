package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Severity;

/** Puts one return through the checks of its form and the implicit ones. */
final class ReturnValidation {
    private final WaivedFindings waived;

    ReturnValidation(Definitions definitions) {
        this.waived = new WaivedFindings(definitions.waivers());
    }

    /** @param identity what is already to be said of its period and town */
    ReturnOutcome of(ReadReturn of, List<PlacedFinding> identity) {
        List<PlacedFinding> findings = new ArrayList<>(identity);
        findings.addAll(HeaderFindings.of(of));
        findings.addAll(LayoutFindings.of(of));
        List<PlacedFinding> aside = new ArrayList<>(findings);
        findings.addAll(CellFindings.of(of));
        Set<String> notEvaluated = new LinkedHashSet<>();
        for (CheckRule rule : of.form().checks()) {
            Optional<Check.Result> result = Checks.of(rule).map(check -> check.of(of));
            result.map(Check.Result::findings).ifPresent(findings::addAll);
            if (rule.kind() == CheckKind.TOTALS_AGREE) {
                result.map(Check.Result::findings).ifPresent(aside::addAll);
            }
            if (result.isEmpty() || !result.get().isComplete()) {
                notEvaluated.add(rule.ruleCode());
            }
        }
        return outcome(of, findings, flaws(aside), List.copyOf(notEvaluated));
    }

    private static List<String> flaws(List<PlacedFinding> findings) {
        return findings.stream()
                .map(PlacedFinding::finding)
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::ruleCode)
                .toList();
    }

    private ReturnOutcome outcome(
            ReadReturn of, List<PlacedFinding> findings, List<String> flaws, List<String> notEvaluated) {
        List<PlacedFinding> judged = findings.stream()
                .map(finding -> waived.of(finding, of.town(), of.form().code(), of.period()))
                .toList();
        return new ReturnOutcome(
                of.town(),
                of.form().code(),
                of.period(),
                of.table().table().sheet(),
                of.table().fieldColumns(),
                of.rows().stream().map(ReadRow::typed).toList(),
                totals(of),
                PlacedFinding.inOrder(judged),
                notEvaluated,
                Cleanings.of(of.rows()),
                ContentHash.of(of, flaws),
                of.table().table().isTransposed());
    }

    /** A field that no row holds has no total: blank is not zero. */
    private static Map<String, BigDecimal> totals(ReadReturn of) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        for (Field field : of.form().fields()) {
            if (field.type().isNumber()) {
                total(of.rows(), field.code()).ifPresent(total -> totals.put(field.code(), total));
            }
        }
        return totals;
    }

    private static Optional<BigDecimal> total(List<ReadRow> rows, String field) {
        @Nullable BigDecimal total = null;
        for (ReadRow row : rows) {
            CellValue value = row.value(field);
            if (value.isNumber()) {
                total = total == null ? value.amount() : total.add(value.amount());
            }
        }
        return Optional.ofNullable(total);
    }
}
