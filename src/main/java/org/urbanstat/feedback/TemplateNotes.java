package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.OwnSheets;
import org.urbanstat.vocabulary.Text;

/** How to fill in, in a sheet of its own that the reader passes over. */
final class TemplateNotes {
    /** Of each language's column, in characters of one cell; of what wraps the row is made as high as it needs. */
    private static final int WIDTH = 66;

    private final TemplateRequest request;
    private final TemplateLastYear lastYear;
    private final List<Text> lines = new ArrayList<>();

    private TemplateNotes(TemplateRequest request, TemplateLastYear lastYear) {
        this.request = request;
        this.lastYear = lastYear;
    }

    static void write(XSSFSheet sheet, TemplateStyles styles, TemplateRequest request, TemplateLastYear lastYear) {
        List<Text> lines = new TemplateNotes(request, lastYear).lines();
        write(sheet, 0, new Text(OwnSheets.INSTRUCTIONS.marker(), ""), styles.marker);
        write(sheet, 1, new Text(request.title(), ""), styles.title);
        sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 1));
        for (Text line : lines) {
            write(sheet, sheet.getLastRowNum() + 1, line, styles.note);
        }
        sheet.setColumnWidth(0, WIDTH * 256);
        sheet.setColumnWidth(1, WIDTH * 256);
        sheet.enableLocking();
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void write(XSSFSheet sheet, int number, Text text, CellStyle style) {
        Row row = sheet.createRow(number);
        row.createCell(0).setCellValue(text.zh());
        row.createCell(1).setCellValue(text.en());
        row.forEach(cell -> cell.setCellStyle(style));
        int lines = 1 + Math.max(TemplatePage.wide(text.zh()), TemplatePage.wide(text.en())) / WIDTH;
        row.setHeightInPoints(number == 1 ? 24 : 15 * lines);
    }

    private List<Text> lines() {
        say("template.notes.how");
        say("template.notes.check");
        say("template.notes.blank");
        say("template.notes.sum");
        say("template.notes.last_year." + lastYear.knowledge().name());
        say("template.notes.send", request.form().versions().current());
        say("template.notes.fields");
        request.form().fields().forEach(this::say);
        say("template.notes.rules");
        request.form().checks().stream()
                .map(rule -> TemplateWords.rule(request.form(), rule))
                .distinct()
                .forEach(rule -> lines.add(new Text("  · " + rule.zh(), "  · " + rule.en())));
        return lines;
    }

    private void say(String key, Object... arguments) {
        lines.add(TemplateWords.MESSAGES.text(key, arguments));
    }

    private void say(Field field) {
        Text kind = TemplateWords.MESSAGES.text("template.enter." + field.type().name(), field.name());
        Text need = TemplateWords.MESSAGES.text(field.required() ? "template.required" : "template.optional");
        String unit = field.unit().isEmpty() ? "" : "(" + field.unit() + ")";
        lines.add(new Text(
                "  " + field.header() + unit + ":" + need.zh() + "。" + kind.zh(),
                "  " + field.name().en() + ", " + need.en() + ". " + kind.en()));
    }
}
