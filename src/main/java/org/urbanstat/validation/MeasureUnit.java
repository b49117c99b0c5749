package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A unit of measure that sheets print.
 *
 * @param numerator with the denominator: how many of its dimension's basic unit it is
 * @param denominator 3 of the mu, which is 2000/3 m² (15 亩 are one hectare); else 1
 */
record MeasureUnit(Dimension dimension, BigDecimal numerator, BigDecimal denominator) {
    /** What is measured. Numbers convert within a dimension only. */
    enum Dimension {
        PERSONS,
        HOUSEHOLDS,
        PIECES,
        MASS,
        AREA,
        VOLUME,
        MONEY,
        SHARE;

        /** Whether it counts things, so that a header's (个) in place of (人) says nothing else. */
        boolean isCounted() {
            return this == PERSONS || this == HOUSEHOLDS || this == PIECES;
        }
    }

    private static final int DECIMALS = 12;
    private static final Map<String, MeasureUnit> BY_WORD = byWord();

    static Optional<MeasureUnit> of(String word) {
        MeasureUnit asWritten = BY_WORD.get(word);
        return Optional.ofNullable(asWritten != null ? asWritten : BY_WORD.get(CellText.compact(word)));
    }

    /** Every word for a unit, the usual ones of a dimension first. */
    static List<String> words() {
        return List.copyOf(BY_WORD.keySet());
    }

    /** Every number of a column is asked this, and nearly always of a unit and itself. */
    boolean isSameAs(MeasureUnit other) {
        return equals(other)
                || dimension == other.dimension
                        && convert(BigDecimal.ONE, other).compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether it is the basic unit of its dimension. */
    boolean isBasic() {
        return numerator.compareTo(denominator) == 0;
    }

    /** So many of it as one unit: 万 of 亩. */
    MeasureUnit times(BigDecimal multiple) {
        return new MeasureUnit(dimension, numerator.multiply(multiple), denominator);
    }

    MeasureUnit basic() {
        return new MeasureUnit(dimension, BigDecimal.ONE, BigDecimal.ONE);
    }

    /** The value in the other unit; exact wherever twelve decimals can hold it. */
    BigDecimal convert(BigDecimal value, MeasureUnit to) {
        BigDecimal converted = value.multiply(numerator)
                .multiply(to.denominator)
                .divide(denominator.multiply(to.numerator), DECIMALS, RoundingMode.HALF_UP);
        return converted.signum() == 0 ? BigDecimal.ZERO : converted.stripTrailingZeros();
    }

    private static Map<String, MeasureUnit> byWord() {
        Map<String, MeasureUnit> units = new LinkedHashMap<>();
        put(units, Dimension.PERSONS, "1", "人", "名", "口", "人次");
        put(units, Dimension.PERSONS, "1000", "千人");
        put(units, Dimension.PERSONS, "10000", "万人", "万人次");
        put(units, Dimension.HOUSEHOLDS, "1", "户");
        put(units, Dimension.HOUSEHOLDS, "10000", "万户");
        put(units, Dimension.PIECES, "1", "个", "所", "张", "件", "辆", "班", "座", "处", "台", "套");
        put(units, Dimension.PIECES, "10000", "万个", "万张");
        put(units, Dimension.MASS, "1", "吨", "t");
        put(units, Dimension.MASS, "0.001", "千克", "公斤", "kg");
        put(units, Dimension.MASS, "0.0005", "斤", "市斤");
        put(units, Dimension.MASS, "10000", "万吨");
        put(units, Dimension.AREA, "1", "平方米", "m2");
        put(units, Dimension.AREA, "10000", "公顷", "hm2", "ha", "万平方米", "万m2");
        put(units, Dimension.AREA, "1000000", "平方公里", "平方千米", "km2");
        put(units, Dimension.VOLUME, "1", "立方米", "m3");
        put(units, Dimension.VOLUME, "10000", "万立方米", "万m3");
        put(units, Dimension.MONEY, "1", "元");
        put(units, Dimension.MONEY, "10000", "万元");
        put(units, Dimension.MONEY, "100000000", "亿元");
        put(units, Dimension.SHARE, "1", "%");
        put(units, Dimension.SHARE, "0.1", "‰");
        BigDecimal three = new BigDecimal("3");
        units.put("亩", new MeasureUnit(Dimension.AREA, new BigDecimal("2000"), three));
        units.put("万亩", new MeasureUnit(Dimension.AREA, new BigDecimal("20000000"), three));
        return units;
    }

    private static void put(Map<String, MeasureUnit> units, Dimension dimension, String factor, String... words) {
        for (String word : words) {
            units.put(word, new MeasureUnit(dimension, new BigDecimal(factor), BigDecimal.ONE));
        }
    }
}
