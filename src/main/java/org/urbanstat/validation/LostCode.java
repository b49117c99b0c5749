package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Register;
import org.urbanstat.vocabulary.AreaCode;

/**
 * A code that a spreadsheet damaged: 6.20982E+11, rounded to zeros at the end, or without the zero in front (defects 30
 * and 31). What it was lies between two numbers.
 *
 * @param digits of the code that was: 9 or 12
 * @param least it could have been
 * @param most it could have been
 */
record LostCode(int digits, long least, long most) {
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]{1,15})?[eE]\\+?[0-9]{1,2}");
    private static final Pattern ZEROS = Pattern.compile("[0-9]{6}(?:[0-9]{3})?000");
    private static final Pattern SHORT = Pattern.compile("[0-9]{8}|[0-9]{11}");
    /** Fewer digits than those of the county leave the whole country open. */
    private static final int DIGITS_OF_COUNTY = 6;

    /** Empty where the text is a whole code, or nothing that a code leaves behind. */
    static Optional<LostCode> of(String text) {
        // nearly every code of a country: none of the patterns holds it
        if (AreaCode.isWellFormed(text) && !text.endsWith("000")) {
            return Optional.empty();
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return rounded(new BigDecimal(text));
        }
        if (SHORT.matcher(text).matches()) {
            long code = Long.parseLong(text);
            return Optional.of(new LostCode(text.length() + 1, code, code));
        }
        boolean isRounded = ZEROS.matcher(text).matches();
        return isRounded ? rounded(new BigDecimal(text).stripTrailingZeros()) : Optional.empty();
    }

    private static Optional<LostCode> rounded(BigDecimal printed) {
        int length = printed.precision() - printed.scale();
        boolean isCode = length == 9 || length == 12;
        if (!isCode || printed.stripTrailingZeros().precision() < DIGITS_OF_COUNTY - 1) {
            return Optional.empty();
        }
        int kept = Math.max(printed.precision(), DIGITS_OF_COUNTY);
        BigDecimal step = BigDecimal.ONE.movePointRight(length - kept);
        BigDecimal half = step.divide(new BigDecimal("2"), 0, RoundingMode.DOWN);
        return Optional.of(new LostCode(
                length,
                printed.subtract(half).longValueExact(),
                printed.add(step).longValueExact() - 1));
    }

    /** The areas of the register on the day that it could have named, towns or units. */
    List<Area> candidates(Register register, LocalDate day, boolean isOfTown) {
        return counties()
                .flatMap(county -> register.towns(county, day).stream())
                .flatMap(town -> isOfTown ? Stream.of(town) : register.units(town.code(), day).stream())
                .filter(area -> isWithin(area.code()))
                .toList();
    }

    private Stream<AreaCode> counties() {
        long places = digits == 9 ? 1_000L : 1_000_000L;
        return LongStream.rangeClosed(least / places, most / places)
                .mapToObj(county -> new AreaCode("%06d".formatted(county)));
    }

    private boolean isWithin(AreaCode code) {
        String padded =
                code.digits() + "0".repeat(Math.max(0, digits - code.digits().length()));
        long number = Long.parseLong(padded);
        return padded.length() == digits && number >= least && number <= most;
    }
}
