package org.urbanstat.explanation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** An indicator of one area and year, as reported or within other boundaries. */
record AreaFigure(
        String areaCode,
        @Nullable String areaName,
        String areaLevel,
        String nameZh,
        String nameEn,
        String unit,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable BigDecimal value,
        boolean isProvisional,
        long returnsExpected,
        long returnsUsed,
        boolean isBreak,
        @Nullable String breakReasonZh,
        @Nullable String breakReasonEn) {
    AreaCode area() {
        return new AreaCode(areaCode);
    }

    String shownName() {
        return areaName == null ? areaCode : areaName;
    }

    Text name() {
        return new Text(nameZh, nameEn);
    }

    boolean isPercent() {
        return unit.equals("percent");
    }

    boolean isRatio() {
        return numerator != null && denominator != null;
    }

    Ratio ratio() {
        return numerator == null || denominator == null ? Ratio.none() : Ratio.of(numerator, denominator, isPercent());
    }

    Text breakReason() {
        return new Text(breakReasonZh == null ? "" : breakReasonZh, breakReasonEn == null ? "" : breakReasonEn);
    }
}
