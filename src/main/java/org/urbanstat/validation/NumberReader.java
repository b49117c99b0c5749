package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.FieldType;
import org.urbanstat.definitions.Form;
import org.urbanstat.parsing.RawCell;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.validation.CellValue.Remark;
import org.urbanstat.validation.CellValue.State;
import org.urbanstat.vocabulary.Severity;

/** Counts and quantities. Nothing is guessed: what is not a number in the one way it can be read is unreadable. */
final class NumberReader {
    private static final BigDecimal RESIDUE = new BigDecimal("0.000001");
    private static final MathContext FIFTEEN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    /** No sheet of a town counts more than a 32-bit number holds (defect 40), nor measures eighteen digits. */
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final BigDecimal TOO_LARGE = new BigDecimal("1e18");
    private static final String AT_LEAST_ZERO = ">= 0";
    private static final Pattern WITHOUT_UNIT = Pattern.compile("[人户名口个所张吨元]$|公顷$|平方米$|亩$");

    private final Form form;
    private final Field field;
    private final ColumnUnit unit;

    NumberReader(Form form, Field field, ColumnUnit unit) {
        this.form = form;
        this.field = field;
        this.unit = unit;
    }

    CellValue read(RawCell cell) {
        if (cell.kind() == Kind.DATE) {
            return CellValue.unreadable(cell, "type.date", AT_LEAST_ZERO);
        }
        Optional<PrintedNumber> printed = PrintedNumber.of(cell.text());
        Optional<UnitInCell> written = printed.flatMap(number -> UnitInCell.of(number.unit(), unit, field.unit()));
        if (printed.isEmpty() || written.isEmpty()) {
            return unreadable(cell);
        }
        CellValue value = number(cell, printed.get(), written.get());
        return value.state() == State.READ ? value.with(remarks(printed.get(), written.get())) : value;
    }

    private static List<Remark> remarks(PrintedNumber number, UnitInCell written) {
        List<Remark> remarks = new ArrayList<>();
        if (number.isAbout()) {
            remarks.add(Remark.of("approximate", Severity.WARNING, "approximate"));
        }
        if (number.isMarked()) {
            remarks.add(Remark.of("footnote", Severity.WARNING, "footnote"));
        }
        if (written.isAnother()) {
            remarks.add(Remark.of("cell_unit", Severity.NOTE, "cell_unit"));
        }
        return remarks;
    }

    private CellValue number(RawCell cell, PrintedNumber printed, UnitInCell written) {
        if (printed.isNegative()) {
            return CellValue.unreadable(cell, "type.negative", AT_LEAST_ZERO);
        }
        if (printed.value().compareTo(TOO_LARGE) >= 0) {
            return tooLarge(cell);
        }
        BarePercentage bare = new BarePercentage(printed.value());
        if (isShare() && printed.unit().isEmpty() && !isShownInPercent(cell) && bare.isAmbiguous()) {
            return bare(cell, bare);
        }
        BigDecimal stored =
                isShare() && isShownInPercent(cell) ? printed.value().movePointRight(2) : printed.value();
        BigDecimal value = written.inFieldUnit(stored);
        CellValue read = isCount() ? count(cell, value) : quantity(cell, value);
        return written.converts() ? read.inSteps(written.inFieldUnit(printed.step())) : read;
    }

    private CellValue bare(RawCell cell, BarePercentage bare) {
        List<BigDecimal> readings = bare.readings(form, field);
        if (readings.size() != 1) {
            String both = Sentences.plain(bare.printed()) + "% / "
                    + Sentences.plain(bare.printed().movePointRight(2)) + "%";
            return CellValue.unreadable(cell, "type.percent", both);
        }
        BigDecimal value = readings.get(0);
        return value.compareTo(bare.printed()) == 0
                ? quantity(cell, value)
                : CellValue.read(cell, value, Remark.of("share_of_one", Severity.WARNING, "share_of_one"));
    }

    private boolean isShare() {
        return isShare(field);
    }

    static boolean isShare(Field field) {
        return field.unit().equals("%");
    }

    private static boolean isShownInPercent(RawCell cell) {
        return cell.kind() == Kind.NUMBER && cell.look().isPercent();
    }

    private CellValue count(RawCell cell, BigDecimal value) {
        BigDecimal whole = value.setScale(0, RoundingMode.HALF_UP);
        BigDecimal residue = value.subtract(whole).abs();
        if (residue.compareTo(RESIDUE) > 0) {
            return CellValue.unreadable(cell, "type.fraction", "0, 1, 2, …");
        }
        if (whole.compareTo(LARGEST_COUNT) > 0) {
            return tooLarge(cell);
        }
        return residue.signum() == 0
                ? CellValue.read(cell, whole.longValueExact())
                : CellValue.read(cell, whole.longValueExact(), Remark.of("residue", Severity.NOTE, "residue"));
    }

    /** A spreadsheet program computes with fifteen digits; what it stores behind them is residue: 0.30000000000000004. */
    private CellValue quantity(RawCell cell, BigDecimal value) {
        BigDecimal computed = cell.kind() == Kind.NUMBER ? value.round(FIFTEEN_DIGITS) : value;
        if (computed.compareTo(TOO_LARGE) >= 0) {
            return tooLarge(cell);
        }
        return computed.compareTo(value) == 0
                ? CellValue.read(cell, value)
                : CellValue.read(cell, computed, Remark.of("residue", Severity.NOTE, "residue"));
    }

    private CellValue tooLarge(RawCell cell) {
        return CellValue.unreadable(cell, "type.too_large", isCount() ? "<= " + LARGEST_COUNT : "< 10^18");
    }

    private CellValue unreadable(RawCell cell) {
        Optional<BigDecimal> meant = ChineseNumeral.value(
                WITHOUT_UNIT.matcher(CellText.compact(cell.text())).replaceFirst(""));
        return meant.map(number -> CellValue.unreadable(cell, "type.chinese", Sentences.plain(number)))
                .orElseGet(() -> CellValue.unreadable(cell, isCount() ? "type.count" : "type.quantity", AT_LEAST_ZERO));
    }

    private boolean isCount() {
        return field.type() == FieldType.COUNT;
    }
}
