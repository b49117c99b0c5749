package org.urbanstat.feedback;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.urbanstat.definitions.Field;
import org.urbanstat.feedback.TemplateFormulas.Violation;
import org.urbanstat.vocabulary.Severity;

/** Cells that turn red where an ERROR points at them, amber at a WARNING, and are pale yellow while they lack a value. */
final class TemplateColours {
    private static final String RED = "FFC7CE";
    private static final String AMBER = "FFEB9C";
    private static final String PALE = "FFFFE5";

    private final TemplateLayout layout;
    private final TemplateFormulas formulas;

    TemplateColours(TemplateLayout layout) {
        this.layout = layout;
        this.formulas = new TemplateFormulas(layout);
    }

    void addTo(XSSFSheet sheet) {
        int row = layout.firstRow();
        List<Violation> violations = formulas.of(row);
        for (Field field : layout.form().fields()) {
            Stream<String> fault = field.type().isNumber() ? Stream.of(formulas.typeFault(field, row)) : Stream.empty();
            add(sheet, field, Stream.concat(fault, of(violations, field, Severity.ERROR)), RED);
            add(sheet, field, of(violations, field, Severity.WARNING), AMBER);
            if (field.required()) {
                String cell = layout.cell(field.code(), row);
                add(sheet, field, Stream.of("AND(NOT(" + formulas.isEmpty(row) + ")," + cell + "=\"\")"), PALE);
            }
        }
    }

    private static Stream<String> of(List<Violation> violations, Field field, Severity severity) {
        return violations.stream()
                .filter(v -> v.field().equals(field.code()) && v.severity() == severity)
                .map(Violation::condition);
    }

    private void add(XSSFSheet sheet, Field field, Stream<String> conditions, String colour) {
        String any = conditions.collect(Collectors.joining(","));
        if (any.isEmpty()) {
            return;
        }
        SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        ConditionalFormattingRule rule = formatting.createConditionalFormattingRule("OR(" + any + ")");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(new XSSFColor(java.util.HexFormat.of().parseHex(colour)));
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        int column = layout.column(field.code());
        CellRangeAddress cells = new CellRangeAddress(layout.firstRow(), layout.lastRow(), column, column);
        formatting.addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }
}
