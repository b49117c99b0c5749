package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbanstat.validation.ReturnOutcome.Cleaning;

/** The values of a return that were not taken letter by letter. */
final class Cleanings {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[0-9]{1,40}(\\.[0-9]{1,40})?");

    private Cleanings() {}

    static List<Cleaning> of(List<ReadRow> rows) {
        List<Cleaning> cleanings = new ArrayList<>();
        for (ReadRow row : rows) {
            // what no cell holds stands behind what cells hold
            of(row, false, cleanings);
            of(row, true, cleanings);
        }
        return List.copyOf(cleanings);
    }

    private static void of(ReadRow row, boolean isFromNoCell, List<Cleaning> cleanings) {
        for (int field = 0; field < row.fields().count(); field++) {
            CellValue value = row.value(field);
            if (value.isFromNoCell() == isFromNoCell && isCleaned(value)) {
                cleanings.add(cleaning(row.number(), row.fields().code(field), value));
            }
        }
    }

    private static Cleaning cleaning(int row, String field, CellValue value) {
        return new Cleaning(
                row,
                field,
                value.rawText(),
                value.canonical().orElse(""),
                value.state().word());
    }

    /** What was read otherwise than letter by letter, and what stands in a cell without being a value. */
    private static boolean isCleaned(CellValue value) {
        return switch (value.state()) {
            case READ -> isReadOtherwise(value);
            case BLANK, NOT_KNOWN, NOT_APPLICABLE, BELOW_UNIT ->
                !value.rawText().isBlank();
            case UNREADABLE -> false;
        };
    }

    private static boolean isReadOtherwise(CellValue value) {
        String raw = value.rawText();
        if (isLetterByLetter(value.bare(), raw)) {
            return false;
        }
        return !value.canonical().orElse("").equals(raw) && !isSameNumber(value, raw);
    }

    /** Nearly every cell of a country, told without another number being made of its text. */
    private static boolean isLetterByLetter(@Nullable Object value, String raw) {
        return value instanceof String text
                ? text.equals(raw)
                : value instanceof Long count
                        ? isWritten(count, raw)
                        : value instanceof BigDecimal quantity
                                && quantity.signum() >= 0
                                && quantity.scale() >= 0
                                && quantity.toString().equals(raw);
    }

    /** Whether the text is the count's digits and nothing else. */
    private static boolean isWritten(long count, String raw) {
        if (count < 0 || raw.isEmpty() || raw.charAt(0) == '0' && raw.length() > 1) {
            return Long.toString(count).equals(raw);
        }
        long rest = count;
        for (int i = raw.length() - 1; i >= 0; i--) {
            if (raw.charAt(i) != '0' + rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return rest == 0;
    }

    private static boolean isSameNumber(CellValue value, String raw) {
        return PLAIN_NUMBER.matcher(raw).matches()
                && value.number()
                        .filter(n -> n.compareTo(new BigDecimal(raw)) == 0)
                        .isPresent();
    }
}
