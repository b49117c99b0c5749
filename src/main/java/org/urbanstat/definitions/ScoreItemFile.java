package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/** The items of a scorecard. */
final class ScoreItemFile {
    private static final BigDecimal LEAST = new BigDecimal("0.0001");
    private static final String NOT_APPLICABLE = "not_applicable";
    private static final List<String> OF_EVERY_METHOD = List.of("indicator", "weight", "method", "department");
    private static final List<String> OF_TARGETS = List.of("at_least", "at_most", "equal", "red_line", "subjects");
    private static final List<String> OF_ANY_METHOD = Stream.of(
                    OF_EVERY_METHOD,
                    OF_TARGETS,
                    List.of("best", "step", "plus", "minus", "bonus", "partial_step", "full_rise"))
            .flatMap(List::stream)
            .toList();

    private final Map<String, Indicator> indicators;
    private final List<TargetPolicy> targets;
    private final Set<String> units;

    /**
     * @param targets an item without a target of its own asks for theirs
     * @param units that may answer for an item
     */
    ScoreItemFile(Collection<Indicator> indicators, List<TargetPolicy> targets, List<ResponsibleUnits> units) {
        this.indicators = indicators.stream()
                .collect(Collectors.toMap(Indicator::code, i -> i, (one, other) -> one, LinkedHashMap::new));
        this.targets = targets;
        this.units = units.stream().flatMap(u -> u.names().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    List<ScoreItem> ofTowns(Entry entry) {
        return read(entry, AreaLevel.TOWN);
    }

    /** A department is scored by the county's value. */
    List<ScoreItem> ofDepartments(Entry entry) {
        return read(entry, AreaLevel.COUNTY);
    }

    /** The code of an indicator that is defined. */
    String indicator(Entry entry) {
        return entry.oneOf("indicator", indicators.keySet());
    }

    /** A town's code or a unit's name. */
    String subject(Entry entry) {
        return AreaCode.isWellFormed(entry.text()) ? entry.area().digits() : entry.oneOf("lead.unit", units);
    }

    private List<ScoreItem> read(Entry entry, AreaLevel level) {
        Set<String> seen = new HashSet<>();
        List<ScoreItem> items =
                entry.items().stream().map(item -> item(item, level, seen)).toList();
        if (items.isEmpty() && !entry.isMissing()) {
            entry.report("no.score.item", "");
        }
        return items;
    }

    private ScoreItem item(Entry entry, AreaLevel level, Set<String> seen) {
        Section section = entry.section(OF_ANY_METHOD.toArray(String[]::new));
        String code = indicator(section.required("indicator"));
        checkIndicator(section, code, level, seen);
        Method method = section.required("method").word(Method.class);
        refuseUnused(section, method, level);
        Optional<Goal> goal = TargetFile.hasGoal(section) ? Optional.of(TargetFile.goal(section)) : Optional.empty();
        if (method.hasTarget() && goal.isEmpty() && isWithoutTarget(code)) {
            entry.report("score.no.target", code);
        }
        return new ScoreItem(
                code,
                name(code),
                section.required("weight").numberFrom(LEAST),
                method,
                goal,
                section.optional("best")
                        .map(b -> b.word(Best.class) == Best.HIGHEST)
                        .orElse(true),
                amount(section, "step", method, LEAST),
                amount(section, "plus", method, BigDecimal.ZERO),
                amount(section, "minus", method, BigDecimal.ZERO),
                amount(section, "bonus", method, BigDecimal.ZERO),
                used(method).contains("partial_step")
                        ? section.required("partial_step").word(PartialStep.class)
                        : PartialStep.IN_PROPORTION,
                amount(section, "full_rise", method, LEAST),
                section.yes("red_line"),
                subjects(section),
                level == AreaLevel.COUNTY ? Optional.of(department(section, code)) : Optional.empty());
    }

    private enum Best {
        HIGHEST,
        LOWEST
    }

    private static BigDecimal amount(Section section, String key, Method method, BigDecimal least) {
        return used(method).contains(key) ? section.required(key).numberFrom(least) : BigDecimal.ZERO;
    }

    private void checkIndicator(Section section, String code, AreaLevel level, Set<String> seen) {
        Entry entry = section.required("indicator");
        Optional.ofNullable(indicators.get(code))
                .filter(i -> !i.levels().contains(level))
                .ifPresent(i -> entry.report("score.level", code, level.word()));
        if (!code.isEmpty() && !seen.add(code)) {
            entry.report("duplicate.code", code);
        }
    }

    private static void refuseUnused(Section section, Method method, AreaLevel level) {
        List<String> used = used(method);
        OF_ANY_METHOD.stream()
                .filter(section::has)
                .filter(key -> !OF_EVERY_METHOD.contains(key) && !used.contains(key))
                .forEach(key -> section.required(key).report("score.unused.key", key, word(method)));
        boolean isOfTown = level == AreaLevel.TOWN;
        section.optional(isOfTown ? "department" : "subjects")
                .ifPresent(e -> e.report("score.unused.key", isOfTown ? "department" : "subjects", level.word()));
        if (!isOfTown && method == Method.BEST_RATIO) {
            section.required("method").report("score.one.subject", word(method));
        }
    }

    private static List<String> used(Method method) {
        List<String> more = switch (method) {
            case TARGET_STEP -> List.of("step", "plus", "minus", "bonus", "partial_step");
            case SHORTFALL_STEP -> List.of("step", "minus", "partial_step");
            case ALL_OR_NOTHING -> List.of();
            case BEST_RATIO -> List.of("best", "subjects");
            case IMPROVEMENT -> List.of("best", "full_rise", "subjects");
        };
        return method.hasTarget()
                ? Stream.concat(OF_TARGETS.stream(), more.stream()).toList()
                : more;
    }

    private boolean isWithoutTarget(String code) {
        return !code.isEmpty() && targets.stream().noneMatch(t -> t.target(code).isPresent());
    }

    private static Map<String, Optional<BigDecimal>> subjects(Section section) {
        Map<String, Optional<BigDecimal>> subjects = new LinkedHashMap<>();
        section.optional("subjects")
                .map(Entry::pairs)
                .orElse(Map.of())
                .forEach((town, target) -> subjects.put(
                        town.area().digits(),
                        target.text().equals(NOT_APPLICABLE) ? Optional.empty() : Optional.of(target.number())));
        return subjects;
    }

    private String department(Section section, String code) {
        return section.optional("department")
                .map(d -> d.oneOf("lead.unit", units))
                .orElseGet(() -> Optional.ofNullable(indicators.get(code))
                        .map(Indicator::leadUnit)
                        .orElse(""));
    }

    private Text name(String code) {
        return Optional.ofNullable(indicators.get(code)).map(Indicator::name).orElse(new Text(code, code));
    }

    private static String word(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }
}
