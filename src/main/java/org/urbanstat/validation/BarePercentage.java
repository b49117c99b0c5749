package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;

/**
 * A number of at most one in a column of percentages, without a sign or format that says what it is: 0.85 may be 0.85 %
 * or 85 % (defect 27). The plausible range that the form declares decides, where it holds just one of the two.
 */
record BarePercentage(BigDecimal printed) {
    /** The readings that are plausible: as printed, and as a share of one. One alone is an answer. */
    List<BigDecimal> readings(Form form, Field field) {
        return Stream.of(printed, printed.movePointRight(2))
                .filter(value -> ranges(form, field).allMatch(range -> isWithin(value, range)))
                .toList();
    }

    /** Whether it could be either at all. */
    boolean isAmbiguous() {
        return printed.signum() > 0 && printed.compareTo(BigDecimal.ONE) <= 0;
    }

    private static Stream<CheckRule> ranges(Form form, Field field) {
        return form.checks().stream()
                .filter(rule -> rule.kind() == CheckKind.BETWEEN && rule.field().equals(field.code()));
    }

    private static boolean isWithin(BigDecimal value, CheckRule range) {
        return range.lower().filter(lower -> value.compareTo(lower) < 0).isEmpty()
                && range.upper().filter(upper -> value.compareTo(upper) > 0).isEmpty();
    }
}
