package org.urbanstat.parsing;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The units that headers and unit lines print. What they mean is not known here. */
final class UnitWords {
    private static final Set<String> UNITS = Set.of(
            "人", "千人", "万人", "人次", "万人次", "名", "户", "万户", "张", "个", "所", "班", "座", "处", "吨", "万吨", "公斤", "千克", "kg",
            "t", "公顷", "hm2", "ha", "亩", "万亩", "平方米", "万平方米", "m2", "万m2", "平方公里", "平方千米", "km2", "立方米", "万立方米", "m3",
            "万m3", "%", "‰", "元", "万元", "亿元");
    /** 单位 not preceded by what makes it an office: 填报单位. */
    private static final Pattern UNIT_LINE =
            Pattern.compile("(?<![报送制编填责主管立用])(?:计\\s*量\\s*)?单\\s*位\\s*[:\uff1a]\\s*(\\S*)");

    private UnitWords() {}

    static boolean isUnit(String text) {
        return text.length() <= 4 && UNITS.contains(text);
    }

    /**
     * What a unit line says, 人 or 人、公顷, split off the cell that holds it.
     *
     * @param before the rest of the cell in front of it
     */
    record UnitLine(String before, String unit) {}

    /** The unit line in the cell; null when there is none, as in 填报单位:沙州镇. */
    static @Nullable UnitLine unitLine(String cell) {
        if (cell.indexOf('位') < 0) {
            return null;
        }
        Matcher matcher = UNIT_LINE.matcher(cell);
        while (matcher.find()) {
            String unit = HeaderText.plain(matcher.group(1)).replaceAll("[)\\]]$", "");
            if (isListOfUnits(unit)) {
                return new UnitLine(cell.substring(0, matcher.start()).strip(), unit);
            }
        }
        return null;
    }

    private static boolean isListOfUnits(String text) {
        for (String unit : text.split("[,、/;和]", -1)) {
            if (!isUnit(unit)) {
                return false;
            }
        }
        return true;
    }
}
