package org.urbanstat.definitions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;

/** The indicators of {@code indicators/*.yml}, in the order that the themes say. */
final class IndicatorFiles {
    private static final List<String> KINDS = List.of("ratio", "difference", "sum", "count");
    private static final int MOST_DECIMALS = 12;

    private final Operands operands;
    private final LeadUnits leadUnits;
    private final List<String> codes;

    private IndicatorFiles(Map<FormCode, Form> forms, LeadUnits leadUnits, List<String> codes) {
        this.operands = new Operands(forms);
        this.leadUnits = leadUnits;
        this.codes = codes;
    }

    /** One file: its place among the others, and its entries. */
    private record Theme(long order, List<Section> indicators) {}

    static List<Indicator> read(
            List<JobFile> files, Map<FormCode, Form> forms, LeadUnits leadUnits, Problems problems) {
        List<Section> sections = files.stream()
                .map(file -> theme(YamlFile.read(file, problems)))
                .sorted(Comparator.comparing(Theme::order))
                .flatMap(theme -> theme.indicators().stream())
                .toList();
        IndicatorFiles read = new IndicatorFiles(forms, leadUnits, codes(sections));
        return sections.stream().map(read::indicator).toList();
    }

    private static Theme theme(Entry file) {
        Section section = file.section("theme", "order", "indicators");
        section.words("theme");
        return new Theme(
                section.required("order").whole(1, Integer.MAX_VALUE),
                section.required("indicators").items().stream()
                        .map(Entry::section)
                        .toList());
    }

    private static List<String> codes(List<Section> sections) {
        List<String> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section section : sections) {
            Optional<Entry> entry = section.optional("indicator");
            String code = entry.map(Entry::text).orElse("");
            if (!code.isEmpty() && !FormCode.isWellFormed(code)) {
                entry.orElseThrow().report("not.code", code);
            } else if (!code.isEmpty() && !seen.add(code)) {
                entry.orElseThrow().report("duplicate.code", code);
            }
            codes.add(code);
        }
        return codes;
    }

    private Indicator indicator(Section section) {
        section.only(keys(section));
        checkKind(section);
        Optional<Section> ratio = section.optional("ratio").map(r -> r.section("numerator", "denominator"));
        return new Indicator(
                section.text("indicator"),
                section.words("name"),
                ratio.map(r -> operands.read(r.required("numerator")))
                        .or(() -> hasOperand(section) ? Optional.of(operands.read(section)) : Optional.empty()),
                ratio.map(r -> operands.read(r.required("denominator"))),
                section.optional("difference").map(this::difference).orElse(List.of()),
                section.required("unit").oneOf("unit", MeasureUnits.OF_INDICATORS),
                Math.toIntExact(section.required("decimals").whole(0, MOST_DECIMALS)),
                section.text("clause"),
                leadUnits.read(section, section.text("clause")),
                levels(section.required("levels")),
                section.text("formula"),
                section.optional("cumulative").map(IndicatorFiles::window));
    }

    /** Years from one to another, both included. */
    static Indicator.Window window(Entry entry) {
        Section section = entry.section("from", "to");
        int from = PolicyYears.year(section.required("from")).year();
        int to = PolicyYears.year(section.required("to")).year();
        if (to < from) {
            section.required("to").report("end.before.start", Integer.toString(to), from);
        }
        return new Indicator.Window(from, to);
    }

    private static boolean hasOperand(Section section) {
        return section.has("sum") || section.has("count");
    }

    private static String[] keys(Section section) {
        List<String> keys = new ArrayList<>(List.of(
                "indicator",
                "name",
                "unit",
                "decimals",
                "clause",
                LeadUnits.KEY,
                LeadUnits.BECAUSE,
                "levels",
                "formula"));
        keys.addAll(KINDS);
        if (!section.has("difference")) {
            keys.add("cumulative");
        }
        if (hasOperand(section)) {
            keys.addAll(Operands.KEYS);
        }
        return keys.stream().distinct().toArray(String[]::new);
    }

    private static void checkKind(Section section) {
        List<String> kinds = KINDS.stream().filter(section::has).toList();
        if (kinds.size() != 1 && section.whole().isMapping()) {
            section.whole().report("not.one.kind", Problems.listed(kinds), Problems.listed(KINDS));
        }
    }

    private List<String> difference(Entry entry) {
        List<Entry> items = entry.items();
        if (items.size() != 2) {
            entry.report("not.two.indicators", Integer.toString(items.size()));
        }
        return items.stream().map(item -> item.oneOf("indicator", codes)).toList();
    }

    private static Set<AreaLevel> levels(Entry entry) {
        List<String> words =
                Stream.of(AreaLevel.COUNTY, AreaLevel.TOWN).map(AreaLevel::word).toList();
        List<String> found =
                entry.items().stream().map(item -> item.oneOf("word", words)).toList();
        return Stream.of(AreaLevel.COUNTY, AreaLevel.TOWN)
                .filter(level -> found.contains(level.word()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
