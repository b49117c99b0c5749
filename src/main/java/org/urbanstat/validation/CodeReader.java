package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.parsing.RawCell;

/** Division codes, written as text or as a number. One that lost digits is unreadable here; see {@link RestoredCodes}. */
final class CodeReader {
    private static final Pattern WHOLE = Pattern.compile("([0-9]+)\\.0+");
    private static final Pattern TOWN = Pattern.compile("[0-9]{9}(000)?");
    private static final Pattern UNIT = Pattern.compile("[0-9]{12}");
    /** Digits that scientific notation must show of a code; a sheet shortens to six: 6.20982E+11. */
    private static final int KEPT = 10;

    private static final int LONGEST = 20;
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(\\.[0-9]+)?[eE]\\+?[0-9]{1,2}");

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

    /** The text without a decimal nought behind it, as a column of numbers prints codes. */
    static String withoutDecimals(String text) {
        if (text.indexOf('.') < 0 || text.length() > LONGEST) {
            return text;
        }
        Matcher whole = WHOLE.matcher(text);
        return whole.matches() ? whole.group(1) : text;
    }

    /** The digits; those of 6.2098210020E11 too, in which no more than the zeros at the end may have gone. */
    private static String digits(RawCell cell) {
        String text = withoutDecimals(CellText.compact(cell.text()));
        if (text.length() > LONGEST || !isScientific(text)) {
            return text;
        }
        BigDecimal number = new BigDecimal(text);
        boolean isWhole = number.scale() <= 0 && number.precision() - number.scale() <= LONGEST;
        boolean isKept = number.scale() == 0 || number.precision() >= KEPT;
        return isWhole && isKept ? number.toPlainString() : text;
    }

    private static boolean isScientific(String text) {
        return (text.indexOf('E') >= 0 || text.indexOf('e') >= 0)
                && SCIENTIFIC.matcher(text).matches();
    }

    private static CellValue unreadable(RawCell cell, String text, String sentence, String expected) {
        return CellValue.unreadable(cell, isScientific(text) ? "type.scientific" : sentence, expected);
    }
}
