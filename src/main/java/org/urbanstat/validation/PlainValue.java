package org.urbanstat.validation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.vocabulary.Digits;

/**
 * The value of a cell that says it in the plainest way, as nearly every cell of a country does: a number in digits, a
 * whole code, a word as it is stored. It costs one look at the text; whatever else stands in a cell is
 * {@link ValueReader}'s, which would come to the same.
 */
final class PlainValue {
    /** Digits of a count that no rule finds too large. */
    private static final int LONGEST_COUNT = 9;

    /** Digits, and a point among them, that a spreadsheet program computes with. */
    private static final int LONGEST_QUANTITY = 15;

    private final FieldType type;
    private final boolean isAsked;

    /** Not asked where the form has words of its own for a missing value, or numbers do not stand as the field has them. */
    PlainValue(Form form, Field field, ColumnUnit unit) {
        this.type = field.type();
        this.isAsked =
                form.missingWords().isEmpty() && !(type.isNumber() && (unit.converts() || NumberReader.isShare(field)));
    }

    /** What the cell holds; null where that takes a longer look. */
    @Nullable
    Object of(RawCell cell) {
        if (!isAsked || cell.kind() != Kind.NUMBER && cell.kind() != Kind.TEXT) {
            return null;
        }
        String text = cell.text();
        return switch (type) {
            case COUNT -> isShort(text, LONGEST_COUNT) && Digits.alone(text) ? (Long) Long.parseLong(text) : null;
            case QUANTITY ->
                isShort(text, LONGEST_QUANTITY) && PrintedNumber.isPlain(text) ? new BigDecimal(text) : null;
            case CODE12 -> text.length() == 12 && Digits.alone(text) ? text : null;
            case CODE9 -> text.length() == 9 && Digits.alone(text) ? text : null;
            case TEXT -> text.length() > MissingWord.LONGEST_DASH && CellText.isPlainAlready(text) ? text : null;
            case CLASS, STAGE, LOCATION, YESNO -> WordReader.asStored(type, text);
            case CHOICE -> null;
        };
    }

    private static boolean isShort(String text, int longest) {
        return !text.isEmpty() && text.length() <= longest;
    }
}
