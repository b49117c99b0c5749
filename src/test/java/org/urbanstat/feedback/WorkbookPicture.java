package org.urbanstat.feedback;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;

/** Everything of a workbook that marking must leave as it was, one line a thing. */
final class WorkbookPicture {
    private WorkbookPicture() {}

    static List<String> of(Workbook workbook) {
        List<String> lines = new ArrayList<>();
        lines.add("active " + workbook.getSheetName(workbook.getActiveSheetIndex()));
        lines.add("first tab " + workbook.getFirstVisibleTab());
        workbook.getAllNames()
                .forEach(name -> lines.add("name " + name.getNameName() + " in " + name.getSheetIndex() + " = "
                        + name.getRefersToFormula()));
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            add(lines, workbook.getSheetAt(i), workbook.getSheetVisibility(i).name());
        }
        return lines;
    }

    private static void add(List<String> lines, Sheet sheet, String visibility) {
        lines.add("sheet " + sheet.getSheetName() + " " + visibility + " selected " + sheet.isSelected());
        sheet.getMergedRegions().forEach(m -> lines.add("merge " + m.formatAsString()));
        lines.add("repeating " + sheet.getRepeatingRows());
        for (Row row : sheet) {
            lines.add("row " + row.getRowNum() + " " + row.getHeight() + " " + row.getZeroHeight());
            for (Cell cell : row) {
                lines.add(cell.getAddress() + " " + value(cell) + " " + style(cell) + comment(cell));
            }
        }
    }

    private static String value(Cell cell) {
        if (cell.getCellType() == CellType.FORMULA) {
            return "=" + cell.getCellFormula() + " " + cell.getCachedFormulaResultType() + " "
                    + (cell.getCachedFormulaResultType() == CellType.NUMERIC
                            ? String.valueOf(cell.getNumericCellValue())
                            : "");
        }
        return cell.getCellType() + " "
                + switch (cell.getCellType()) {
                    case NUMERIC -> String.valueOf(cell.getNumericCellValue());
                    case STRING -> cell.getStringCellValue();
                    case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
                    default -> "";
                };
    }

    private static String style(Cell cell) {
        var style = cell.getCellStyle();
        String fill = style instanceof XSSFCellStyle xssf && xssf.getFillForegroundXSSFColor() != null
                ? xssf.getFillForegroundXSSFColor().getARGBHex()
                : String.valueOf(style.getFillForegroundColor());
        return style.getIndex() + " " + style.getDataFormatString() + " " + fill + " " + style.getFillPattern() + " "
                + style.getFontIndex() + " " + style.getQuotePrefixed();
    }

    private static String comment(Cell cell) {
        var comment = cell.getCellComment();
        if (comment == null) {
            return "";
        }
        var anchor = comment.getClientAnchor();
        String fonts = comment.getString() instanceof XSSFRichTextString xssf
                ? xssf.getCTRst().toString()
                : String.valueOf(comment.getString().numFormattingRuns());
        return " comment " + comment.getString().getString() + " by " + comment.getAuthor() + " "
                + comment.isVisible() + " at " + anchor.getCol1() + "," + anchor.getRow1() + "," + anchor.getCol2()
                + "," + anchor.getRow2() + " " + fonts;
    }
}
