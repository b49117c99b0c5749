package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/** Puts one return through the checks of its form and the implicit ones. */
final class ReturnValidation {
    private final WaivedFindings waived;
    private final Map<FormCode, FormChecks> checks = new HashMap<>();
    private final Map<FormCode, ContentHash> hashes = new HashMap<>();

    ReturnValidation(Definitions definitions) {
        definitions.forms().forEach((code, form) -> {
            checks.put(code, FormChecks.of(form));
            hashes.put(code, new ContentHash(form));
        });
        this.waived = new WaivedFindings(definitions.waivers());
    }

    /** @param identity what is already to be said of its period and town */
    ReturnOutcome of(ReadReturn of, List<PlacedFinding> identity) {
        List<PlacedFinding> findings = new ArrayList<>(identity);
        findings.addAll(HeaderFindings.of(of));
        findings.addAll(LayoutFindings.of(of));
        List<PlacedFinding> aside = new ArrayList<>(findings);
        findings.addAll(CellFindings.of(of));
        FormChecks declared = Objects.requireNonNull(checks.get(of.form().code()));
        List<String> notEvaluated = declared.judge(of, findings, aside);
        return outcome(of, findings, flaws(aside), notEvaluated);
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
                Objects.requireNonNull(hashes.get(of.form().code())).of(of, flaws),
                of.table().table().isTransposed());
    }

    /** A field that no row holds has no total: blank is not zero. */
    private static Map<String, BigDecimal> totals(ReadReturn of) {
        Map<String, BigDecimal> totals = new LinkedHashMap<>();
        List<Field> fields = of.form().fields();
        for (int number = 0; number < fields.size(); number++) {
            Field field = fields.get(number);
            if (field.type().isNumber()) {
                total(of.rows(), number).ifPresent(total -> totals.put(field.code(), total));
            }
        }
        return totals;
    }

    /** Counts are added as whole numbers for as long as no quantity stands among them. */
    private static Optional<BigDecimal> total(List<ReadRow> rows, int field) {
        long counted = 0;
        boolean isAny = false;
        @Nullable BigDecimal measured = null;
        for (ReadRow row : rows) {
            CellValue value = row.value(field);
            long count = value.count();
            if (count != CellValue.NO_COUNT) {
                counted += count;
                isAny = true;
            } else if (value.isNumber()) {
                measured = measured == null ? value.amount() : measured.add(value.amount());
            }
        }
        Optional<BigDecimal> counts = isAny ? Optional.of(BigDecimal.valueOf(counted)) : Optional.empty();
        return measured == null ? counts : Optional.of(counts.map(measured::add).orElse(measured));
    }
}
