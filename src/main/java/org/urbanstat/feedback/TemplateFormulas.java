package org.urbanstat.feedback;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * The checks of the form file as spreadsheet formulas, one row each. A formula says of a row what the check of the same
 * name in validation says: a blank operand is not judged. Programs compute with binary fractions, so differences are
 * rounded to eight decimals first. What needs the register or other returns is not among them: codes, names and classes
 * are given and locked.
 */
final class TemplateFormulas {
    private static final String DECIMALS = ",8)";

    private final TemplateLayout layout;

    TemplateFormulas(TemplateLayout layout) {
        this.layout = layout;
    }

    /**
     * What can be wrong with a row.
     *
     * @param field whose cell is to be looked at
     * @param condition true when it is wrong; a formula without its equals sign
     * @param words what should be so
     */
    record Violation(String field, Severity severity, String condition, Text words) {}

    /** What the checks of the form say of the row, counted from 0. */
    List<Violation> of(int row) {
        List<Violation> all = new ArrayList<>();
        for (CheckRule rule : layout.form().checks()) {
            all.addAll(of(rule, row));
        }
        return all;
    }

    private List<Violation> of(CheckRule rule, int row) {
        return switch (rule.kind()) {
            case EQUALS_SUM_OF -> compared(rule, row, difference(rule, row, sum(rule, row)), "ABS(", ")>");
            case NOT_ABOVE -> compared(rule, row, difference(rule, row, sum(rule, row)), "", ">");
            case NOT_BELOW_SUM_OF -> compared(rule, row, difference(rule, row, sum(rule, row)), "-", ">");
            case NOT_BELOW_WEIGHTED_SUM_OF -> compared(rule, row, difference(rule, row, weighted(rule, row)), "-", ">");
            case BALANCES -> balances(rule, row);
            case BETWEEN -> between(rule, row);
            case RATIO_BETWEEN -> ratioBetween(rule, row);
            case CLASS_TIES -> List.of(tie(rule, row, "1", 1), tie(rule, row, "2", 0));
            case UNIQUE -> unique(rule, row);
            case NOT_SWAPPED -> notSwapped(rule, row);
            case CODE_KNOWN,
                    NAME_AGREES,
                    CLASS_AGREES,
                    EVERY_UNIT,
                    EVERY_VILLAGE,
                    NOT_ALL_ZERO,
                    TOTALS_AGREE,
                    RATIO_OF_SUMS,
                    NOT_ABOVE_OTHER_FORM,
                    RATIO_TO_OTHER_FORM,
                    CHANGE_BETWEEN,
                    UNIT_SLIP,
                    COPY_OF_LAST_YEAR,
                    SWAPPED_COLUMNS,
                    STALE_TITLE,
                    NOT_EARLY -> List.of();
        };
    }

    /** @param difference already rounded, of the field and what it is compared with */
    private List<Violation> compared(CheckRule rule, int row, String difference, String before, String after) {
        String judged = before + difference + after + rule.tolerance().toPlainString();
        return List.of(violation(rule, whereNumbers(operands(rule), row, judged)));
    }

    private String difference(CheckRule rule, int row, String other) {
        return "ROUND(" + cell(rule.field(), row) + "-(" + other + ")" + DECIMALS;
    }

    private String sum(CheckRule rule, int row) {
        return rule.others().stream().map(f -> cell(f, row)).collect(Collectors.joining("+"));
    }

    private String weighted(CheckRule rule, int row) {
        return rule.others().stream()
                .map(w -> w.substring(0, w.indexOf('*') + 1) + cell(unweighted(w), row))
                .collect(Collectors.joining("+"));
    }

    private List<Violation> balances(CheckRule rule, int row) {
        List<String> others =
                rule.others().stream().map(field -> cell(field, row)).toList();
        String expected = others.get(0) + "-" + others.get(1) + "+" + others.get(2) + "+" + others.get(3);
        String excess = "ROUND(ABS(" + cell(rule.field(), row) + "-(" + expected + "))-"
                + rule.tolerance().toPlainString() + "*" + cell(rule.field(), row) + DECIMALS;
        return List.of(violation(rule, whereNumbers(operands(rule), row, excess + ">0")));
    }

    /** The balance misses by four times the tolerance, and four times what it misses with the two changed over. */
    private List<Violation> notSwapped(CheckRule rule, int row) {
        String field = cell(rule.field(), row);
        List<String> others =
                rule.others().stream().map(other -> cell(other, row)).toList();
        String net = "(" + others.get(2) + "+" + others.get(3) + "-" + others.get(1) + ")";
        String missed = "ABS(" + field + "-" + others.get(0) + "-" + net + ")";
        String swapped = "ABS(" + others.get(0) + "-" + field + "-" + net + ")";
        String allowed = rule.tolerance().toPlainString() + "*MAX(" + field + "," + others.get(0) + ")";
        String judged = "AND(ROUND(" + swapped + "-" + allowed + DECIMALS + "<=0,ROUND(" + missed + "-4*MAX(" + allowed
                + "," + swapped + ")" + DECIMALS + ">0)";
        return List.of(violation(rule, whereNumbers(operands(rule), row, judged)));
    }

    private List<Violation> between(CheckRule rule, int row) {
        String cell = cell(rule.field(), row);
        String judged = "OR(" + cell + "<" + bound(rule.lower().orElseThrow()) + "," + cell + ">"
                + bound(rule.upper().orElseThrow()) + ")";
        return List.of(violation(rule, whereNumbers(operands(rule), row, judged)));
    }

    private List<Violation> ratioBetween(CheckRule rule, int row) {
        String cell = cell(rule.field(), row);
        String other = cell(rule.others().get(0), row);
        String judged = "AND(" + other + ">0,OR(ROUND(" + cell + "-"
                + bound(rule.lower().orElseThrow()) + "*" + other + DECIMALS + "<0,ROUND(" + cell + "-"
                + bound(rule.upper().orElseThrow()) + "*" + other + DECIMALS + ">0))";
        return List.of(violation(rule, whereNumbers(operands(rule), row, judged)));
    }

    /** Of an urban class the rural figure, the second of the others, is 0; of a rural class the urban one. */
    private Violation tie(CheckRule rule, int row, String first, int other) {
        String field = rule.others().get(other);
        String isOfClass = "LEFT(" + cell(rule.field(), row) + ",1)=\"" + first + "\"";
        String judged = "AND(" + isOfClass + "," + cell(field, row) + "<>0)";
        return new Violation(
                field,
                rule.severity(),
                whereNumbers(List.of(field), row, judged),
                TemplateWords.tie(layout.form(), rule, first, field));
    }

    /**
     * The later of two: the first place of its text is above. Not COUNTIF, which takes long digits for numbers. A given
     * key cannot repeat.
     */
    private List<Violation> unique(CheckRule rule, int row) {
        if (layout.rows().stream().anyMatch(TemplateRow::isLocked)) {
            return List.of();
        }
        String above = above(rule.field(), row);
        String cell = cell(rule.field(), row);
        String judged = rule.others().isEmpty()
                ? "IF(" + cell + "=\"\",FALSE,MATCH(" + cell + "," + above + ",0)<ROWS(" + above + "))"
                : together(operands(rule), row);
        return List.of(violation(rule, judged));
    }

    private String above(String field, int row) {
        String letters = TemplateLayout.letters(layout.column(field));
        return "$" + letters + "$" + (layout.firstRow() + 1) + ":" + cell(field, row);
    }

    /** No row above has the same in all of the fields. */
    private String together(List<String> fields, int row) {
        String blank = fields.stream().map(f -> cell(f, row) + "=\"\"").collect(Collectors.joining(","));
        String same =
                fields.stream().map(f -> above(f, row) + "," + cell(f, row)).collect(Collectors.joining(","));
        return "IF(OR(" + blank + "),FALSE,COUNTIFS(" + same + ")>1)";
    }

    private Violation violation(CheckRule rule, String condition) {
        return new Violation(rule.field(), rule.severity(), condition, TemplateWords.rule(layout.form(), rule));
    }

    private static List<String> operands(CheckRule rule) {
        List<String> fields = new ArrayList<>(List.of(rule.field()));
        rule.others().stream().map(TemplateFormulas::unweighted).forEach(fields::add);
        return fields;
    }

    private static String unweighted(String other) {
        return other.substring(other.indexOf('*') + 1);
    }

    private String whereNumbers(List<String> fields, int row, String judged) {
        String cells = fields.stream().map(f -> cell(f, row)).collect(Collectors.joining(","));
        return "IF(COUNT(" + cells + ")=" + fields.size() + "," + judged + ",FALSE)";
    }

    /** Whether the cell holds a number that cannot be a value of the field. */
    String typeFault(Field field, int row) {
        String cell = cell(field.code(), row);
        String fraction = field.type() == FieldType.COUNT ? ",ABS(" + cell + "-ROUND(" + cell + ",0))>0.000001" : "";
        return "IF(ISNUMBER(" + cell + "),OR(" + cell + "<0" + fraction + "),FALSE)";
    }

    /** Whether the cell lacks a value. */
    String missing(Field field, int row) {
        String cell = cell(field.code(), row);
        return field.type().isNumber() ? "NOT(ISNUMBER(" + cell + "))" : cell + "=\"\"";
    }

    /** Whether the town has filled in nothing of the row. */
    String isEmpty(int row) {
        String first = "$" + TemplateLayout.letters(0) + (row + 1);
        String last = "$" + TemplateLayout.letters(layout.lastField()) + (row + 1);
        return "COUNTA(" + first + ":" + last + ")=0";
    }

    private String cell(String field, int row) {
        return layout.cell(field, row);
    }

    private static String bound(BigDecimal number) {
        return number.toPlainString();
    }
}
