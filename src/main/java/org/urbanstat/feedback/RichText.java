package org.urbanstat.feedback;

import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/** Text with its fonts, apart from the cell or comment it is taken from. */
final class RichText {
    private RichText() {}

    static RichTextString copied(RichTextString text) {
        return with(text, "");
    }

    /** The same with something after it; the fonts of what was there are kept. */
    static RichTextString with(RichTextString text, String after) {
        if (text instanceof XSSFRichTextString xssf) {
            XSSFRichTextString copy =
                    new XSSFRichTextString((CTRst) xssf.getCTRst().copy());
            if (!after.isEmpty()) {
                copy.append(after);
            }
            return copy;
        }
        HSSFRichTextString copy = new HSSFRichTextString(text.getString() + after);
        copyFonts((HSSFRichTextString) text, copy);
        return copy;
    }

    private static void copyFonts(HSSFRichTextString from, HSSFRichTextString to) {
        for (int run = 0; run < from.numFormattingRuns(); run++) {
            int start = from.getIndexOfFormattingRun(run);
            int end = run + 1 < from.numFormattingRuns() ? from.getIndexOfFormattingRun(run + 1) : from.length();
            if (start < end) {
                to.applyFont(start, end, from.getFontOfFormattingRun(run));
            }
        }
    }
}
