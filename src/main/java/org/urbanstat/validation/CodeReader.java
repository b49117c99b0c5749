package org.urbanstat.validation;

import java.util.regex.Pattern;
import org.urbanstat.parsing.RawCell;

/** Division codes, written as text or as a number. One that lost digits to scientific notation is never completed. */
final class CodeReader {
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
    private static final Pattern TOWN = Pattern.compile("[0-9]{9}(000)?");
    private static final Pattern UNIT = Pattern.compile("[0-9]{12}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]+");

    private CodeReader() {}

    static CellValue unit(RawCell cell) {
        String text = digits(cell);
        return UNIT.matcher(text).matches()
                ? CellValue.read(cell, text)
                : unreadable(cell, text, "type.code12", "12 × 0-9");
    }

    /** Nine digits; twelve of which the last three are zeros name the town itself. */
    static CellValue town(RawCell cell) {
        String text = digits(cell);
        return TOWN.matcher(text).matches()
                ? CellValue.read(cell, text.substring(0, 9))
                : unreadable(cell, text, "type.code9", "9 × 0-9");
    }

    private static String digits(RawCell cell) {
        return WHOLE.matcher(CellText.compact(cell.text())).replaceFirst("$1");
    }

    private static CellValue unreadable(RawCell cell, String text, String sentence, String expected) {
        boolean hasLostDigits = SCIENTIFIC.matcher(text).matches();
        return CellValue.unreadable(cell, hasLostDigits ? "type.scientific" : sentence, expected);
    }
}
