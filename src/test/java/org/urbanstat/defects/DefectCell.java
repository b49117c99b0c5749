package org.urbanstat.defects;

import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.jspecify.annotations.Nullable;

/** Writes what a case says of a cell; one per workbook, so that equal styles are made once. */
final class DefectCell {
    private static final List<String> KEYS = List.of(
            "text", "number", "boolean", "date", "error", "formula", "value", "format", "comment", "strike", "color");

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    DefectCell(Workbook workbook) {
        this.workbook = workbook;
    }

    /** @param said a text, number, boolean or date as YAML has it, or a map of the keys that the README lists */
    void write(Cell cell, @Nullable Object said) {
        if (said instanceof Map<?, ?> map) {
            map.keySet().forEach(key -> refuseUnknown(String.valueOf(key)));
            style(cell, map);
            content(cell, map);
        } else {
            value(cell, said);
        }
    }

    private static void refuseUnknown(String key) {
        if (!KEYS.contains(key)) {
            throw new IllegalArgumentException("a cell has no " + key + "; it may have " + KEYS);
        }
    }

    private void content(Cell cell, Map<?, ?> map) {
        if (map.containsKey("formula")) {
            formula(cell, String.valueOf(map.get("formula")), map.get("value"));
        } else if (map.containsKey("error")) {
            cell.setCellErrorValue(
                    FormulaError.forString(String.valueOf(map.get("error"))).getCode());
        } else {
            for (String key : List.of("text", "number", "boolean", "date")) {
                if (map.containsKey(key)) {
                    value(cell, map.get(key));
                }
            }
        }
        if (map.containsKey("comment")) {
            comment(cell, String.valueOf(map.get("comment")));
        }
    }

    private static void value(Cell cell, @Nullable Object value) {
        if (value == null) {
            cell.setBlank();
        } else if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
        } else if (value instanceof Boolean yes) {
            cell.setCellValue(yes);
        } else if (value instanceof Date date) {
            cell.setCellValue(date.toInstant().atZone(ZoneOffset.UTC).toLocalDate());
        } else {
            cell.setCellValue(String.valueOf(value));
        }
    }

    /** As the XML holds it, so that it may link to another workbook; without a value it has none. */
    private static void formula(Cell cell, String formula, @Nullable Object value) {
        if (cell instanceof XSSFCell written) {
            cell.setBlank();
            value(cell, value);
            written.getCTCell().addNewF().setStringValue(formula);
        } else {
            cell.setCellFormula(formula);
            if (value == null) {
                throw new IllegalArgumentException("a formula in an .xls always has a value");
            }
            value(cell, value);
        }
    }

    private void style(Cell cell, Map<?, ?> map) {
        Object format = map.containsKey("date") && !map.containsKey("format") ? "yyyy-mm-dd" : map.get("format");
        String key = format + "/" + map.get("strike") + "/" + map.get("color");
        if (!key.equals("null/null/null")) {
            cell.setCellStyle(styles.computeIfAbsent(key, k -> style(format, map.get("strike"), map.get("color"))));
        }
    }

    private CellStyle style(@Nullable Object format, @Nullable Object strike, @Nullable Object color) {
        CellStyle style = workbook.createCellStyle();
        if (format != null) {
            style.setDataFormat(workbook.createDataFormat().getFormat(String.valueOf(format)));
        }
        Font font = workbook.createFont();
        font.setStrikeout(Boolean.TRUE.equals(strike));
        if (color != null) {
            font.setColor(IndexedColors.valueOf(String.valueOf(color)).getIndex());
        }
        style.setFont(font);
        return style;
    }

    private void comment(Cell cell, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(cell.getColumnIndex() + 1);
        anchor.setRow1(cell.getRowIndex());
        anchor.setCol2(cell.getColumnIndex() + 3);
        anchor.setRow2(cell.getRowIndex() + 3);
        Comment comment = cell.getSheet().createDrawingPatriarch().createCellComment(anchor);
        comment.setString(helper.createRichTextString(text));
        cell.setCellComment(comment);
    }
}
