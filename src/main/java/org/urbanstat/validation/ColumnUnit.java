package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.urbanstat.definitions.Field;
import org.urbanstat.parsing.Table.BoundColumn;

/**
 * The unit in which the numbers of a column stand.
 *
 * @param stated what the header, or else the unit line, says of the field's dimension
 * @param own the field's unit
 * @param conflict whether the header states a unit in which the field cannot be given
 * @param word the unit as header or unit line print it; empty where neither does
 * @param overrules whether the header states another unit than the unit line
 */
record ColumnUnit(
        Optional<MeasureUnit> stated, Optional<MeasureUnit> own, boolean conflict, boolean overrules, String word) {
    private record Asked(MeasureUnit own, String header, String unitLine) {}

    /** The columns of a form are alike from town to town. */
    private static final Remembered<Asked, ColumnUnit> KNOWN = new Remembered<>(ColumnUnit::of);

    static ColumnUnit of(Field field, BoundColumn column, String unitLine) {
        Optional<MeasureUnit> own = MeasureUnit.of(field.unit());
        if (own.isEmpty()) {
            return new ColumnUnit(own, own, false, false, "");
        }
        return KNOWN.of(new Asked(own.get(), column.unit(), unitLine));
    }

    private static ColumnUnit of(Asked asked) {
        String line = asked.unitLine().isEmpty() ? "" : inLine(asked.unitLine(), asked.own());
        return of(asked.own(), asked.header(), line);
    }

    private static ColumnUnit of(MeasureUnit own, String header, String line) {
        Optional<MeasureUnit> inHeader = MeasureUnit.of(header);
        Optional<MeasureUnit> inLine = MeasureUnit.of(line);
        boolean fits = isOfDimension(header, own);
        boolean saysNothing = inHeader.filter(
                        u -> u.dimension().isCounted() && own.dimension().isCounted() && u.isBasic())
                .isPresent();
        if (fits) {
            boolean overrules =
                    inLine.filter(u -> !u.isSameAs(inHeader.orElseThrow())).isPresent();
            return new ColumnUnit(inHeader, Optional.of(own), false, overrules, header);
        }
        return new ColumnUnit(
                inLine.or(() -> Optional.of(own)),
                Optional.of(own),
                inHeader.isPresent() && !saysNothing,
                false,
                inHeader.isPresent() && !saysNothing ? header : line);
    }

    /** Of several units the first that measures what the field is measured in; empty when none does. */
    private static String inLine(String unitLine, MeasureUnit own) {
        return Arrays.stream(unitLine.split("[,，、;；/和 ]+"))
                .filter(word -> isOfDimension(word, own))
                .findFirst()
                .orElse("");
    }

    private static boolean isOfDimension(String word, MeasureUnit own) {
        return MeasureUnit.of(word)
                .filter(u -> u.dimension() == own.dimension())
                .isPresent();
    }

    /** Whether header or unit line say the unit, rather than the form. */
    boolean isStated() {
        return !word.isEmpty() && !conflict;
    }

    /** The unit of a number behind which none stands. */
    Optional<MeasureUnit> governing() {
        return stated.or(() -> own);
    }

    /** Whether the numbers have to be converted into the field's unit. */
    boolean converts() {
        return stated.isPresent() && own.isPresent() && !stated.get().isSameAs(own.get());
    }

    BigDecimal inFieldUnit(BigDecimal value) {
        return converts() ? stated.orElseThrow().convert(value, own.orElseThrow()) : value;
    }
}
