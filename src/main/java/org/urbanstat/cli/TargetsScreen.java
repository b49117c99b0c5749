package org.urbanstat.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Language;

/** The way of each figure to its target, an area after the other. */
final class TargetsScreen {
    private static final SqlFile TARGETS = SqlFile.beside(TargetsScreen.class, "targets");

    /** A person reads the first of them; a program is given all. */
    private static final int SHOWN_AREAS = 8;

    private final Output output;
    private final MartReader reader;

    TargetsScreen(Output output, MartReader reader) {
        this.output = output;
        this.reader = reader;
    }

    record Way(
            String period,
            String areaCode,
            @Nullable String areaName,
            String indicatorCode,
            String indicatorName,
            BigDecimal value,
            String unit,
            String targetComparison,
            BigDecimal targetValue,
            @Nullable String targetBy,
            BigDecimal gap,
            @Nullable BigDecimal paceNeeded,
            @Nullable BigDecimal pace,
            @Nullable String reachedIn,
            String outlook,
            String clause,
            String leadUnit,
            boolean isProvisional) {}

    /** Area, period and unit may be empty: the counties, the latest year, every unit. */
    void print(String area, String period, String unit, boolean isJson) {
        List<Way> ways = reader.jdbc()
                .sql(TARGETS.text())
                .param("area", area)
                .param("period", period)
                .param("unit", unit)
                .query(Way.class)
                .list();
        if (isJson) {
            ways.forEach(way -> output.out().println(json(way)));
        } else if (ways.isEmpty()) {
            output.say("targets.none", area, period, unit);
        } else {
            Map<String, List<Way>> areas = ways.stream()
                    .collect(Collectors.groupingBy(Way::areaCode, LinkedHashMap::new, Collectors.toList()));
            areas.values().stream().limit(SHOWN_AREAS).forEach(this::print);
            if (areas.size() > SHOWN_AREAS) {
                output.say("targets.more", SHOWN_AREAS, areas.size());
            }
            output.say("targets.next", ways.get(0).areaCode(), ways.get(0).period());
        }
    }

    private void print(List<Way> ways) {
        Way first = ways.get(0);
        output.out().println();
        output.say("targets.of", first.areaName() == null ? "" : first.areaName(), first.areaCode(), first.period());
        TextTable table = TextTable.empty()
                .numbers(output.words("column.clause"))
                .words(output.words("column.item"))
                .numbers(output.words("column.value"))
                .words(output.words("column.target"))
                .numbers(output.words("column.gap"))
                .numbers(output.words("column.pace.needed"))
                .numbers(output.words("column.pace"))
                .words(output.words("column.outlook"))
                .words(output.words("column.lead.unit"));
        ways.forEach(way -> table.row(cells(way)));
        table.lines().forEach(output.out()::println);
    }

    private String[] cells(Way way) {
        String by = way.targetBy() == null ? "" : " (" + way.targetBy() + ")";
        return new String[] {
            way.clause(),
            output.language() == Language.ZH ? way.indicatorName() : way.indicatorCode(),
            way.value().toPlainString() + (way.isProvisional() ? "*" : ""),
            way.targetComparison() + " " + way.targetValue().toPlainString() + by,
            way.gap().toPlainString(),
            plain(way.paceNeeded()),
            plain(way.pace()),
            output.words("outlook." + way.outlook()) + (way.reachedIn() == null ? "" : " " + way.reachedIn()),
            way.leadUnit()
        };
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static String json(Way way) {
        return JsonMembers.object(List.of(
                JsonMembers.text("period", way.period()),
                JsonMembers.text("area_code", way.areaCode()),
                JsonMembers.text("indicator_code", way.indicatorCode()),
                JsonMembers.number("value", way.value()),
                JsonMembers.text("unit", way.unit()),
                JsonMembers.text("target_comparison", way.targetComparison()),
                JsonMembers.number("target_value", way.targetValue()),
                JsonMembers.text("target_by", way.targetBy()),
                JsonMembers.number("gap", way.gap()),
                JsonMembers.number("pace_needed", way.paceNeeded()),
                JsonMembers.number("pace", way.pace()),
                JsonMembers.text("reached_in", way.reachedIn()),
                JsonMembers.text("outlook", way.outlook()),
                JsonMembers.text("clause", way.clause()),
                JsonMembers.text("lead_unit", way.leadUnit()),
                JsonMembers.member("is_provisional", Boolean.toString(way.isProvisional()))));
    }
}
