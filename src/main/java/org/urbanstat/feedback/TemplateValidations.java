package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.feedback.TemplateFormulas.Violation;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Text;

/**
 * What a cell lets itself be given. A cell refuses what its own rules refuse of the figures that stand in the row
 * already; a rule that only warns refuses nothing and is told by the row's check. No two rules of a form wait for each
 * other: parts come before their total, so a slip can always be mended.
 */
final class TemplateValidations {
    /** Of a formula, and of a text, in the file format's own words. */
    private static final int MOST = 255;

    private static final int MOST_OF_TITLE = 32;

    private final TemplateLayout layout;
    private final TemplateFormulas formulas;
    private final Map<String, String> lists;

    /** @param lists field code to the range of its words */
    TemplateValidations(TemplateLayout layout, Map<String, String> lists) {
        this.layout = layout;
        this.formulas = new TemplateFormulas(layout);
        this.lists = lists;
    }

    void addTo(Sheet sheet) {
        for (Field field : layout.form().fields()) {
            if (lists.containsKey(field.code())) {
                add(sheet, field, words(sheet, field), List.of());
            } else if (field.type().isNumber()) {
                List<Violation> rules = rules(field);
                add(sheet, field, number(sheet, field, rules), rules);
            }
        }
    }

    private DataValidationConstraint words(Sheet sheet, Field field) {
        return sheet.getDataValidationHelper().createFormulaListConstraint(lists.getOrDefault(field.code(), ""));
    }

    /** The ERRORs of the first row that point at the field, as many as a formula holds; the row's check tells the rest. */
    List<Violation> rules(Field field) {
        List<Violation> kept = new ArrayList<>();
        for (Violation rule : formulas.of(layout.firstRow())) {
            List<Violation> more = new ArrayList<>(kept);
            more.add(rule);
            boolean isOfField = rule.field().equals(field.code()) && rule.severity() == Severity.ERROR;
            if (isOfField && custom(field, more).length() <= MOST) {
                kept.add(rule);
            }
        }
        return List.copyOf(kept);
    }

    private DataValidationConstraint number(Sheet sheet, Field field, List<Violation> rules) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        if (!rules.isEmpty()) {
            return helper.createCustomConstraint(custom(field, rules));
        }
        return field.type() == FieldType.COUNT
                ? helper.createIntegerConstraint(OperatorType.GREATER_OR_EQUAL, "0", null)
                : helper.createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
    }

    private String custom(Field field, List<Violation> rules) {
        String cell = layout.cell(field.code(), layout.firstRow());
        String whole = field.type() == FieldType.COUNT ? "," + cell + "=INT(" + cell + ")" : "";
        String kept = rules.stream().map(v -> ",NOT(" + v.condition() + ")").collect(Collectors.joining());
        return "AND(ISNUMBER(" + cell + ")," + cell + ">=0" + whole + kept + ")";
    }

    private void add(Sheet sheet, Field field, DataValidationConstraint constraint, List<Violation> rules) {
        int column = layout.column(field.code());
        CellRangeAddressList cells = new CellRangeAddressList(layout.firstRow(), layout.lastRow(), column, column);
        DataValidation validation = sheet.getDataValidationHelper().createValidation(constraint, cells);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.setEmptyCellAllowed(true);
        validation.setSuppressDropDownArrow(lists.containsKey(field.code()));
        validation.setShowErrorBox(true);
        validation.createErrorBox(cut(field.name().zh(), MOST_OF_TITLE), error(field, rules));
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(field.name().zh(), MOST_OF_TITLE), prompt(field));
        sheet.addValidationData(validation);
    }

    /** Chinese, then English; Chinese alone where both are too long. */
    private static String error(Field field, List<Violation> rules) {
        Text kind = TemplateWords.MESSAGES.text("template.enter." + field.type().name(), field.name());
        String zh = kind.zh() + rules.stream().map(v -> v.words().zh() + "。").collect(Collectors.joining());
        String en =
                kind.en() + rules.stream().map(v -> " " + v.words().en() + ".").collect(Collectors.joining());
        String both = zh + "\n" + en;
        return both.length() <= MOST ? both : cut(zh, MOST);
    }

    private static String prompt(Field field) {
        String unit = field.unit().isEmpty() ? "" : "单位:" + field.unit() + "。";
        Text kind = TemplateWords.MESSAGES.text("template.enter." + field.type().name(), field.name());
        return cut(unit + kind.zh(), MOST);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
