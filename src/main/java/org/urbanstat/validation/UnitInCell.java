package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * The unit in which one number stands: the one behind it, else its column's (defect 27). 万 alone is ten thousand of what
 * the column is in, and once only where the column is in 万 already.
 *
 * @param of the unit; absent where the field has none
 * @param isAnother whether the cell says another unit than its column
 */
record UnitInCell(Optional<MeasureUnit> of, ColumnUnit column, boolean isAnother) {
    private static final Map<String, BigDecimal> MULTIPLES =
            Map.of("千", new BigDecimal("1000"), "万", new BigDecimal("10000"), "亿", new BigDecimal("100000000"));

    /** Empty where the words behind the number are no unit of the field's dimension. */
    static Optional<UnitInCell> of(String behind, ColumnUnit column, String fieldUnit) {
        Optional<MeasureUnit> governing = column.governing();
        if (behind.isEmpty()) {
            return Optional.of(new UnitInCell(governing, column, false));
        }
        return governing
                .flatMap(unit -> written(behind, unit, column, fieldUnit))
                .map(unit -> new UnitInCell(Optional.of(unit), column, !unit.isSameAs(governing.orElseThrow())));
    }

    private static Optional<MeasureUnit> written(
            String behind, MeasureUnit governing, ColumnUnit column, String fieldUnit) {
        BigDecimal multiple = MULTIPLES.get(behind);
        if (multiple != null) {
            String word = column.isStated() ? column.word() : fieldUnit;
            return Optional.of(word.startsWith(behind) ? governing : governing.times(multiple));
        }
        MeasureUnit own = column.own().orElseThrow();
        return MeasureUnit.of(behind)
                .map(unit -> unit.isBasic()
                                && unit.dimension().isCounted()
                                && own.dimension().isCounted()
                        ? own.basic()
                        : unit)
                .filter(unit -> unit.dimension() == own.dimension());
    }

    /** Whether the number has to be converted into the field's unit. */
    boolean converts() {
        return of.isPresent() && !of.get().isSameAs(column.own().orElseThrow());
    }

    BigDecimal inFieldUnit(BigDecimal value) {
        return converts() ? of.orElseThrow().convert(value, column.own().orElseThrow()) : value;
    }
}
