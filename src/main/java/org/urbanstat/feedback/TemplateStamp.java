package org.urbanstat.feedback;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What tells which template a workbook was: in the very hidden sheet, which the reader asks, and in its properties. */
final class TemplateStamp {
    private TemplateStamp() {}

    private static Map<String, String> of(TemplateRequest request) {
        Map<String, String> stamp = new LinkedHashMap<>();
        stamp.put("form", request.form().code().text());
        stamp.put("version", Integer.toString(request.form().versions().current()));
        stamp.put("town", request.town().code().digits());
        stamp.put("period", request.period().text());
        stamp.put("definitions", request.definitions().sha256().hex());
        return stamp;
    }

    /** Writes columns A and B below the marker. */
    static void write(Sheet sheet, TemplateRequest request) {
        of(request).forEach((name, value) -> {
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(name);
            row.createCell(1).setCellValue(value);
        });
    }

    /** The dates are those of the period, not of the writing: the same command gives the same bytes. */
    static void writeProperties(XSSFWorkbook workbook, TemplateRequest request) {
        POIXMLProperties properties = workbook.getProperties();
        Date day = Date.from(
                request.form().dayOfRegister(request.period()).atStartOfDay().toInstant(ZoneOffset.UTC));
        properties.getCoreProperties().setTitle(request.title());
        properties.getCoreProperties().setCreator("urbanstat");
        properties.getCoreProperties().setCreated(Optional.of(day));
        properties.getCoreProperties().setModified(Optional.of(day));
        of(request).forEach((name, value) -> properties.getCustomProperties().addProperty("urbanstat_" + name, value));
    }
}
