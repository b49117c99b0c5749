package org.urbanstat.defects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.TypedRow;

/** Compares what was said with what a case expects: every finding, each in what the case tells of it. */
final class Said {
    private static final List<String> FINDING = List.of(
            "rule",
            "severity",
            "sheet",
            "cell",
            "raw",
            "found",
            "expected",
            "difference",
            "zh",
            "en",
            "fix_zh",
            "fix_en");
    private static final List<String> RETURN = List.of(
            "form", "town", "period", "outcome", "findings", "rows", "totals", "values", "cleanings", "not_evaluated");

    private Said() {}

    static void is(List<Finding> findings, List<DefectYaml> expected) {
        assertThat(findings.stream().map(Said::brief))
                .isEqualTo(expected.stream().map(Said::brief).toList());
        for (int i = 0; i < findings.size(); i++) {
            Map<String, String> found = fields(findings.get(i));
            Map<String, String> due = new LinkedHashMap<>();
            expected.get(i).refuseOthers(FINDING);
            expected.get(i).values().forEach((key, value) -> due.put(key, String.valueOf(value)));
            found.keySet().retainAll(due.keySet());
            assertThat(found).isEqualTo(due);
        }
    }

    private static String brief(Finding finding) {
        return finding.ruleCode() + " " + finding.severity().name() + " "
                + finding.cell().orElse("");
    }

    private static String brief(DefectYaml finding) {
        return finding.text("rule", "") + " " + finding.text("severity", "ERROR") + " " + finding.text("cell", "");
    }

    private static Map<String, String> fields(Finding finding) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("rule", finding.ruleCode());
        fields.put("severity", finding.severity().name());
        fields.put("sheet", finding.sheet().orElse(""));
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

    static void is(ReturnOutcome found, DefectYaml expected) {
        expected.refuseOthers(RETURN);
        is(found.findings(), expected.maps("findings"));
        assertThat(found.outcome().word()).isEqualTo(expected.text("outcome", "accepted"));
        if (expected.has("rows")) {
            assertThat(found.rows()).hasSize(expected.number("rows", 0));
        }
        expected.map("totals")
                .forEach((field, total) ->
                        assertThat(found.totals().get(field)).as(field).isEqualByComparingTo(String.valueOf(total)));
        expected.maps("values").forEach(row -> value(found, row));
        if (expected.has("cleanings")) {
            assertThat(found.cleanings().stream()
                            .map(c -> c.sheetRow() + " " + c.field() + ": " + c.rawText() + " → " + c.value()))
                    .isEqualTo(expected.texts("cleanings"));
        }
        if (expected.has("not_evaluated")) {
            assertThat(found.notEvaluated()).isEqualTo(expected.texts("not_evaluated"));
        }
    }

    /** A row by its sheet row; null where the value must be blank. */
    private static void value(ReturnOutcome found, DefectYaml expected) {
        TypedRow row = found.rows().stream()
                .filter(r -> r.sheetRow() == expected.number("row", 0))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + expected.values()));
        expected.values().forEach((field, value) -> {
            if (!field.equals("row")) {
                assertThat(String.valueOf(row.values().get(field))).as(field).isEqualTo(String.valueOf(value));
            }
        });
    }
}
