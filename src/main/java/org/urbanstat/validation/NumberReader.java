package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.vocabulary.Severity;

/** Counts and quantities. Nothing is guessed: what is not a number in the one way it can be read is unreadable. */
final class NumberReader {
    private static final Set<String> BELOW_THE_UNIT = Set.of("…", "……", "...", "......", "····");
    private static final Set<String> NOT_KNOWN =
            Set.of("无", "暂无", "未统计", "待定", "不详", "N/A", "NA", "n/a", "null", "NULL", "*");
    private static final Pattern NUMBER =
            Pattern.compile("([-−+]?)([0-9]{1,3}(?:,[0-9]{3}){1,5}|[0-9]{1,18})(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?"
                    + "((?:[^0-9,.].*)?)");
    /** A space between digits parts thousands; elsewhere it may part two numbers: 12 34. */
    private static final Pattern SPACED = Pattern.compile(".*[0-9] [0-9].*");

    private static final Pattern SPACED_THOUSANDS = Pattern.compile("[-−+]?[0-9]{1,3}(?: [0-9]{3}){1,5}(?:[^0-9].*)?");
    private static final BigDecimal RESIDUE = new BigDecimal("0.000001");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal TOO_LARGE = new BigDecimal("1e18");
    private static final String AT_LEAST_ZERO = ">= 0";

    private final Field field;
    private final ColumnUnit unit;

    NumberReader(Field field, ColumnUnit unit) {
        this.field = field;
        this.unit = unit;
    }

    CellValue read(RawCell cell) {
        String text = CellText.compact(cell.text());
        if (BELOW_THE_UNIT.contains(text)) {
            return CellValue.blank(cell, Remark.of("below_unit", Severity.NOTE, "below_unit"));
        }
        if (text.equals("无") && isCount()) {
            return CellValue.read(cell, 0L, Remark.of("none_is_zero", Severity.NOTE, "none_is_zero"));
        }
        if (NOT_KNOWN.contains(text)) {
            return CellValue.blank(cell, Remark.of("not_known", Severity.NOTE, "not_known"));
        }
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() && isOneNumber(cell.text()) ? number(cell, matcher) : notANumber(cell);
    }

    private static boolean isOneNumber(String raw) {
        String plain = CellText.plain(raw);
        boolean isSplit = SPACED.matcher(plain).matches()
                && !SPACED_THOUSANDS.matcher(plain).matches();
        return !isSplit && !CellText.hasFootnoteMark(raw);
    }

    private CellValue number(RawCell cell, Matcher parts) {
        Optional<ColumnUnit> suffix = suffixUnit(parts.group(5));
        if (suffix.isEmpty()) {
            return notANumber(cell);
        }
        String digits = parts.group(2).replace(",", "")
                + Optional.ofNullable(parts.group(3)).orElse("")
                + Optional.ofNullable(parts.group(4)).orElse("");
        BigDecimal printed = new BigDecimal(digits);
        if (printed.compareTo(TOO_LARGE) >= 0) {
            return notANumber(cell);
        }
        boolean isNegative = !parts.group(1).isEmpty() && !parts.group(1).equals("+") && printed.signum() != 0;
        if (isNegative) {
            return CellValue.unreadable(cell, "type.negative", AT_LEAST_ZERO);
        }
        return valued(cell, printed, suffix.get());
    }

    /** A unit behind the number: the field's own, or the one that the column is in. */
    private Optional<ColumnUnit> suffixUnit(String suffix) {
        if (suffix.isEmpty()) {
            return Optional.of(unit);
        }
        Optional<MeasureUnit> written = MeasureUnit.of(suffix);
        if (written.isEmpty() || unit.own().isEmpty()) {
            return Optional.empty();
        }
        boolean isOwn = written.get().isSameAs(unit.own().get());
        boolean isStated = unit.stated().filter(written.get()::isSameAs).isPresent();
        ColumnUnit plain = new ColumnUnit(unit.own(), unit.own(), false, false, "");
        return isOwn ? Optional.of(plain) : isStated ? Optional.of(unit) : Optional.empty();
    }

    private CellValue valued(RawCell cell, BigDecimal printed, ColumnUnit in) {
        BigDecimal value = in.inFieldUnit(printed);
        CellValue read = isCount() ? count(cell, value) : quantity(cell, value);
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, printed.scale()));
        return in.converts() ? read.inSteps(in.inFieldUnit(step)) : read;
    }

    private CellValue count(RawCell cell, BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        BigDecimal residue = value.subtract(whole).abs();
        if (residue.compareTo(RESIDUE) > 0) {
            return CellValue.unreadable(cell, "type.fraction", "0, 1, 2, …");
        }
        if (whole.precision() - whole.scale() > 18) {
            return notANumber(cell);
        }
        return residue.signum() == 0
                ? CellValue.read(cell, whole.longValueExact())
                : CellValue.read(cell, whole.longValueExact(), Remark.of("residue", Severity.NOTE, "residue"));
    }

    /** A spreadsheet program computes with fifteen digits; what it stores behind them is residue: 0.30000000000000004. */
    private static CellValue quantity(RawCell cell, BigDecimal value) {
        BigDecimal computed = value.round(FIFTEEN_DIGITS);
        return cell.kind() == RawCell.Kind.NUMBER && computed.compareTo(value) != 0
                ? CellValue.read(cell, computed, Remark.of("residue", Severity.NOTE, "residue"))
                : CellValue.read(cell, value);
    }

    private CellValue notANumber(RawCell cell) {
        return CellValue.unreadable(cell, isCount() ? "type.count" : "type.quantity", AT_LEAST_ZERO);
    }

    private boolean isCount() {
        return field.type() == FieldType.COUNT;
    }
}
