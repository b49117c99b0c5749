package org.urbanstat.validation;

import java.util.ArrayList;
import java.util.List;
import org.urbanstat.definitions.Field;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.vocabulary.Severity;

/** What the cells of a return by themselves give rise to: unreadable, read with a remark, or blank where required. */
final class CellFindings {
    private CellFindings() {}

    static List<PlacedFinding> of(ReadReturn of) {
        List<PlacedFinding> findings = new ArrayList<>();
        boolean[] isThere = columns(of);
        List<Field> fields = of.form().fields();
        for (ReadRow row : of.rows()) {
            for (int number = 0; number < isThere.length; number++) {
                if (isThere[number]) {
                    cell(of, row, fields.get(number), row.value(number), findings);
                }
            }
        }
        return findings;
    }

    /** Which fields of the form have a column. */
    private static boolean[] columns(ReadReturn of) {
        List<Field> fields = of.form().fields();
        boolean[] isThere = new boolean[fields.size()];
        for (int number = 0; number < isThere.length; number++) {
            isThere[number] = of.table().hasColumn(fields.get(number).code());
        }
        return isThere;
    }

    private static void cell(ReadReturn of, ReadRow row, Field field, CellValue value, List<PlacedFinding> findings) {
        for (Remark remark : value.remarks()) {
            findings.add(remark(of, row, field, remark));
        }
        if (value.isMissing() && field.required()) {
            findings.add(of.finding(
                            of.form().code() + ".required." + field.code(),
                            Severity.ERROR,
                            field.type().isNumber() ? "required" : "required.word",
                            row,
                            field.code())
                    .words(field.name(), of.table().place(row))
                    .placed());
        }
    }

    private static PlacedFinding remark(ReadReturn of, ReadRow row, Field field, Remark remark) {
        CellValue value = row.value(field.code());
        String ruleCode = of.form().code() + "." + remark.rule() + "." + field.code();
        FindingDraft draft = of.finding(ruleCode, remark.severity(), remark.sentence(), row, field.code())
                .found(value.canonical().orElse(value.rawText()))
                .words(
                        field.name(),
                        value.rawText(),
                        value.canonical().orElse(""),
                        remark.expected().orElse(""));
        remark.expected().ifPresent(draft::expected);
        return draft.placed();
    }
}
