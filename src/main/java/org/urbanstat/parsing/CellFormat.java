package org.urbanstat.parsing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.urbanstat.parsing.RawCell.Kind;

/**
 * How the cells of one style show what they store.
 *
 * @param isDate whether a number is the day of a date
 * @param decimals that a number is shown with; {@link #ALL} where it is shown as it is, or in a way of its own
 */
record CellFormat(boolean isDate, int decimals, Look look) {
    static final String PLAIN_CODE = "General";
    private static final int ALL = -1;
    static final CellFormat GENERAL = new CellFormat(false, ALL, Look.PLAIN);

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|_.");
    private static final Pattern FIXED = Pattern.compile("[#,?0]*0(?:\\.(0*))?%?");
    /** Longer codes mean nothing to a person, and cost. */
    private static final int LONGEST_CODE = 255;
    /** Numbers beyond are not worth being written as they are seen. */
    private static final int MOST_DIGITS = 30;

    /**
     * The format of that number and code.
     *
     * @param code such as 0.00%
     */
    static CellFormat of(int formatId, String code, boolean isStruckThrough) {
        boolean isPlain = code.equals(PLAIN_CODE) || code.length() > LONGEST_CODE;
        String bare = isPlain ? "" : QUOTED.matcher(code).replaceAll("").split(";", -1)[0];
        boolean isPercent = bare.contains("%");
        boolean isDate = !isPlain && !isPercent && DateUtil.isADateFormat(formatId, code);
        Look look = isPercent ? Look.PERCENT : Look.PLAIN;
        return new CellFormat(isDate, decimals(bare), isStruckThrough ? look.struckThrough() : look);
    }

    private static int decimals(String code) {
        Matcher parts = FIXED.matcher(code);
        if (!parts.matches()) {
            return ALL;
        }
        return parts.group(1) == null ? 0 : parts.group(1).length();
    }

    /** The cell that holds the number. */
    RawCell number(int column, String stored, boolean isDate1904) {
        if (isDate) {
            return new RawCell(column, SerialDate.in1900(stored, isDate1904), Kind.DATE, look);
        }
        String plain = StoredNumber.plain(stored);
        return new RawCell(column, plain, Kind.NUMBER, isRounded(plain) ? rounded(plain) : look);
    }

    /** Whether digits are stored that nobody sees. */
    private boolean isRounded(String stored) {
        int point = stored.indexOf('.');
        int most = look.isPercent() ? decimals + 2 : decimals;
        return decimals != ALL && point >= 0 && stored.length() - point - 1 > most;
    }

    /** 0.7195 is seen as 72%, and people speak of what they see. */
    private Look rounded(String stored) {
        if (stored.length() > MOST_DIGITS) {
            return look;
        }
        try {
            BigDecimal number = new BigDecimal(stored).movePointRight(look.isPercent() ? 2 : 0);
            String shown = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
            return look.displayedAs(look.isPercent() ? shown + "%" : shown);
        } catch (NumberFormatException e) {
            return look;
        }
    }
}
