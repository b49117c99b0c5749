package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Cell;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/**
 * One town × one form × one period out of a file.
 *
 * @param fieldColumns field code to one-based column: with a row's number it gives every cell
 * @param rows typed; of a rejected return those values that could be read
 * @param totals Σ of every number field over the rows
 * @param findings in the order of cells
 * @param notEvaluated rule codes of checks that could not run, because an operand is blank or other returns are needed
 * @param cleanings values that were not taken letter by letter
 * @param contentSha256 over what the rows hold, whatever file and place they stand in
 * @param isTransposed whether the indicators stand below each other in the sheet: a field's column is then a row of the
 *     sheet, and a row's number that of a column
 */
public record ReturnOutcome(
        AreaCode town,
        FormCode form,
        Period period,
        String sheet,
        Map<String, Integer> fieldColumns,
        List<TypedRow> rows,
        Map<String, BigDecimal> totals,
        List<Finding> findings,
        List<String> notEvaluated,
        List<Cleaning> cleanings,
        Sha256 contentSha256,
        boolean isTransposed) {
    /** A return whose indicators stand beside each other. */
    public ReturnOutcome(
            AreaCode town,
            FormCode form,
            Period period,
            String sheet,
            Map<String, Integer> fieldColumns,
            List<TypedRow> rows,
            Map<String, BigDecimal> totals,
            List<Finding> findings,
            List<String> notEvaluated,
            List<Cleaning> cleanings,
            Sha256 contentSha256) {
        this(
                town,
                form,
                period,
                sheet,
                fieldColumns,
                rows,
                totals,
                findings,
                notEvaluated,
                cleanings,
                contentSha256,
                false);
    }

    /**
     * The cell of a field.
     *
     * @param column of the field, from {@link #fieldColumns}
     * @param row a {@link TypedRow#sheetRow}
     */
    public Cell cell(int column, int row) {
        return isTransposed ? new Cell(row, column) : new Cell(column, row);
    }

    /** What became of the return. */
    public enum Outcome {
        ACCEPTED,
        ACCEPTED_WITH_WARNINGS,
        REJECTED;

        /** As printed in tables and JSON. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Outcome outcome() {
        if (findings.stream().anyMatch(Finding::rejects)) {
            return Outcome.REJECTED;
        }
        boolean isWarned = findings.stream()
                .anyMatch(f -> f.severity() == org.urbanstat.vocabulary.Severity.WARNING
                        || f.waiver().isPresent());
        return isWarned ? Outcome.ACCEPTED_WITH_WARNINGS : Outcome.ACCEPTED;
    }

    /** The same, judged against other returns too. */
    ReturnOutcome judgedAcross(List<Finding> all, List<String> stillNotEvaluated) {
        return new ReturnOutcome(
                town,
                form,
                period,
                sheet,
                fieldColumns,
                rows,
                totals,
                all,
                stillNotEvaluated,
                cleanings,
                contentSha256,
                isTransposed);
    }

    /**
     * What was not taken letter by letter: {@code １２,３４５ → 12345}.
     *
     * @param value empty where the cell holds none
     * @param state {@code read}, or how there is no value: {@code blank}, {@code not_known}, {@code not_applicable},
     *     {@code below_unit}
     */
    public record Cleaning(int sheetRow, String field, String rawText, String value, String state) {}
}
