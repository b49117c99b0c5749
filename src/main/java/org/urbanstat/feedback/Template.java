package org.urbanstat.feedback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.OwnSheets;

/**
 * The workbook that a town fills in: the form as its file lays it out, what the register knows given and locked, the
 * checks of the form as validations, colours and formulas. The same request gives the same bytes.
 */
public final class Template {
    private final TemplateRequest request;
    private final TemplateLastYear lastYear;
    private final TemplateLayout layout;

    private Template(TemplateRequest request, TemplateLastYear lastYear, TemplateLayout layout) {
        this.request = request;
        this.lastYear = lastYear;
        this.layout = layout;
    }

    /** The workbook, an .xlsx. */
    public static byte[] of(TemplateRequest request, TemplateLastYear lastYear) {
        return of(request, lastYear, TemplateLayout.of(request, lastYear));
    }

    static byte[] of(TemplateRequest request, TemplateLastYear lastYear, TemplateLayout layout) {
        return new Template(request, lastYear, layout).write();
    }

    private byte[] write() {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            TemplateStyles styles = new TemplateStyles(workbook);
            XSSFSheet sheet = workbook.createSheet(sheetName());
            TemplateNotes.write(workbook.createSheet(OwnSheets.INSTRUCTIONS_NAME), styles, request, lastYear);
            Map<String, String> lists = writeStamp(workbook.createSheet(OwnSheets.LISTS_NAME));
            workbook.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
            new TemplateSheet(request, lastYear, layout, styles).write(sheet);
            new TemplateValidations(layout, lists).addTo(sheet);
            new TemplateColours(layout).addTo(sheet);
            TemplatePage.set(sheet, layout);
            workbook.setForceFormulaRecalculation(true);
            TemplateStamp.writeProperties(workbook, request);
            return TemplateBytes.of(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> writeStamp(Sheet sheet) {
        sheet.createRow(0).createCell(0).setCellValue(OwnSheets.LISTS.marker());
        TemplateStamp.write(sheet, request);
        return TemplateLists.write(sheet, request);
    }

    private String sheetName() {
        return request.form().frequency() == Form.Frequency.MONTH
                ? request.spokenPeriod()
                : request.form().titles().get(0);
    }
}
