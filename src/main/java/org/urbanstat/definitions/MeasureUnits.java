package org.urbanstat.definitions;

import java.util.List;

/** The units of measure that job files may name. */
final class MeasureUnits {
    /** As printed in sheets. */
    static final List<String> OF_FIELDS = List.of(
            "人", "万人", "户", "个", "所", "张", "件", "辆", "吨", "千克", "平方米", "万平方米", "公顷", "亩", "立方米", "万立方米", "元", "万元",
            "亿元", "%", "人次", "台");

    /** As published. */
    static final List<String> OF_INDICATORS = List.of(
            "percent",
            "points",
            "persons",
            "permits",
            "schools",
            "places",
            "pupils per teacher",
            "m2 per person",
            "hectares",
            "kg per person and day",
            "yuan per person",
            "projects");

    private MeasureUnits() {}
}
