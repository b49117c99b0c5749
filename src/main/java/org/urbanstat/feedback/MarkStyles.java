package org.urbanstat.feedback;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hssf.util.HSSFColor;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.Severity;

/** Styles that are a cell's own but for the fill; text that was light becomes black, so that it can be read on it. */
final class MarkStyles {
    /** Of 255: lighter text is hard to read on a light fill. */
    private static final int LIGHT = 140;

    private final Workbook workbook;
    private final Map<String, CellStyle> made = new HashMap<>();
    private final Map<Integer, Font> black = new HashMap<>();

    MarkStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle of(CellStyle original, Severity severity) {
        return made.computeIfAbsent(original.getIndex() + severity.name(), key -> make(original, severity));
    }

    private CellStyle make(CellStyle original, Severity severity) {
        CellStyle style = copy(original);
        fill(style, MarkColour.of(severity));
        Font font = workbook.getFontAt(original.getFontIndex());
        if (isLight(font)) {
            style.setFont(black.computeIfAbsent(font.getIndex(), index -> blackened(font)));
        }
        return style;
    }

    /** {@code cloneStyleFrom} of an .xlsx would write over the named style that others rest on. */
    private CellStyle copy(CellStyle original) {
        if (original instanceof XSSFCellStyle style) {
            return style.copy();
        }
        CellStyle style = workbook.createCellStyle();
        style.cloneStyleFrom(original);
        return style;
    }

    private void fill(CellStyle style, MarkColour colour) {
        if (style instanceof XSSFCellStyle xssf) {
            xssf.setFillForegroundColor(new XSSFColor(colour.bytes(), null));
        } else {
            style.setFillForegroundColor(((HSSFWorkbook) workbook)
                    .getCustomPalette()
                    .findSimilarColor(colour.red(), colour.green(), colour.blue())
                    .getIndex());
        }
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private boolean isLight(Font font) {
        byte @Nullable [] rgb = rgb(font);
        return rgb != null && ((rgb[0] & 0xFF) * 3 + (rgb[1] & 0xFF) * 6 + (rgb[2] & 0xFF)) / 10 > LIGHT;
    }

    private byte @Nullable [] rgb(Font font) {
        if (font instanceof XSSFFont xssf) {
            XSSFColor colour = xssf.getXSSFColor();
            return colour == null ? null : colour.getRGBWithTint();
        }
        HSSFColor colour = ((HSSFFont) font).getHSSFColor((HSSFWorkbook) workbook);
        if (colour == null || font.getColor() == Font.COLOR_NORMAL) {
            return null;
        }
        short[] triplet = colour.getTriplet();
        return new byte[] {(byte) triplet[0], (byte) triplet[1], (byte) triplet[2]};
    }

    private Font blackened(Font font) {
        Font copy = workbook.createFont();
        copy.setFontName(font.getFontName());
        copy.setFontHeight(font.getFontHeight());
        copy.setBold(font.getBold());
        copy.setItalic(font.getItalic());
        copy.setStrikeout(font.getStrikeout());
        copy.setUnderline(font.getUnderline());
        copy.setTypeOffset(font.getTypeOffset());
        copy.setCharSet(font.getCharSet());
        copy.setColor(IndexedColors.BLACK.getIndex());
        return copy;
    }
}
