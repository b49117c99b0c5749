package org.urbanstat.parsing;

import org.urbanstat.parsing.Grid.Merge;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Reads addresses in A1 notation as files write them. */
final class CellReference {
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;

    private CellReference() {}

    /** The one-based column that the letters before the row name. */
    static int column(String reference) {
        int column = 0;
        int i = 0;
        while (i < reference.length() && isLetter(reference.charAt(i)) && column <= LAST_COLUMN) {
            column = column * 26 + (reference.charAt(i) & 0x1f);
            i++;
        }
        if (column < 1 || column > LAST_COLUMN) {
            throw new UnreadableFile(Reason.CORRUPTED, "no such cell: " + shortened(reference));
        }
        return column;
    }

    static int row(String digits) {
        long row = 0;
        for (int i = 0; i < digits.length() && row <= LAST_ROW; i++) {
            int digit = digits.charAt(i) - '0';
            row = digit >= 0 && digit <= 9 ? row * 10 + digit : LAST_ROW + 1;
        }
        if (row >= 1 && row <= LAST_ROW) {
            return (int) row;
        }
        throw new UnreadableFile(Reason.CORRUPTED, "no such row: " + shortened(digits));
    }

    static Merge range(String reference) {
        int colon = reference.indexOf(':');
        String first = colon < 0 ? reference : reference.substring(0, colon);
        String last = reference.substring(colon + 1);
        return new Merge(rowOf(first), column(first), rowOf(last), column(last));
    }

    private static int rowOf(String reference) {
        int letters = 0;
        while (letters < reference.length() && isLetter(reference.charAt(letters))) {
            letters++;
        }
        return row(reference.substring(letters));
    }

    private static boolean isLetter(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static String shortened(String text) {
        return text.length() > 20 ? text.substring(0, 20) + "…" : text;
    }
}
