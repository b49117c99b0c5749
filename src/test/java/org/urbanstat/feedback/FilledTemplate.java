package org.urbanstat.feedback;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;

/** A template as a town fills it in, with a program that computes no formulas. */
final class FilledTemplate implements AutoCloseable {
    final TemplateRequest request;
    final TemplateLayout layout;
    final XSSFWorkbook workbook;

    FilledTemplate(TemplateRequest request, TemplateLastYear lastYear) throws IOException {
        this(request, lastYear, TemplateLayout.of(request, lastYear));
    }

    private FilledTemplate(TemplateRequest request, TemplateLastYear lastYear, TemplateLayout layout)
            throws IOException {
        this.request = request;
        this.layout = layout;
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(Template.of(request, lastYear, layout)));
    }

    /** With the given rows over and over, so that many rows cost one workbook. */
    static FilledTemplate repeated(TemplateRequest request, int rows) throws IOException {
        TemplateLastYear none = TemplateLastYear.noDatabase();
        TemplateLayout once = TemplateLayout.of(request, none);
        List<TemplateRow> many =
                Stream.generate(once::rows).flatMap(List::stream).limit(rows).toList();
        return new FilledTemplate(
                request, none, new TemplateLayout(request.form(), request.town().code(), many, false));
    }

    static FilledTemplate of(TemplateRequest request) throws IOException {
        return new FilledTemplate(request, TemplateLastYear.noDatabase());
    }

    XSSFSheet sheet() {
        return workbook.getSheetAt(0);
    }

    /** Each set of values into the row that has its key, else into the next one. */
    FilledTemplate fill(List<Map<String, Object>> rows) {
        String key = request.form().key().get(0).code();
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> values = rows.get(i);
            int given = given(key, String.valueOf(values.get(key)));
            put(given < 0 ? layout.firstRow() + i : given, values);
        }
        return this;
    }

    private int given(String key, String value) {
        for (int i = 0; i < layout.rows().size(); i++) {
            if (value.equals(layout.rows().get(i).given().get(key))) {
                return layout.firstRow() + i;
            }
        }
        return -1;
    }

    /** Only what is not locked can be written. */
    void put(int number, Map<String, Object> values) {
        XSSFRow row = sheet().getRow(number);
        for (Field field : request.form().fields()) {
            Cell cell = row.getCell(layout.column(field.code()));
            if (!cell.getCellStyle().getLocked()) {
                put(cell, values.get(field.code()));
            }
        }
    }

    private static void put(Cell cell, Object value) {
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes ? "是" : "否");
        } else if (value instanceof Long count) {
            cell.setCellValue(count);
        } else if (value instanceof BigDecimal quantity) {
            cell.setCellValue(quantity.doubleValue());
        } else {
            cell.setCellValue(value.toString());
        }
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    FileOutcome read(FileParser parser, FileValidation validation) throws IOException {
        byte[] bytes = bytes();
        String name = "报送.xlsx";
        return validation.validate(name, Sha256.of(bytes), parser.parse(name, bytes));
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
