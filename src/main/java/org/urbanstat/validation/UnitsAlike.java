package org.urbanstat.validation;

/** Whether two units measure the same: a unit line can speak for one of them only. */
public final class UnitsAlike {
    private UnitsAlike() {}

    /** Whether the words are units of one dimension, as 公顷 and 亩 are. */
    public static boolean of(String unit, String other) {
        return MeasureUnit.of(unit)
                .filter(u -> MeasureUnit.of(other)
                        .filter(o -> o.dimension() == u.dimension())
                        .isPresent())
                .isPresent();
    }
}
