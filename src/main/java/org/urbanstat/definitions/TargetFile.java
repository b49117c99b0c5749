package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.definitions.TargetPolicy.Target;

/** A policy file that sets targets. */
final class TargetFile {
    private static final Map<String, Comparison> COMPARISONS = comparisons();

    private TargetFile() {}

    static TargetPolicy read(Section section, Policies.Mandate mandate, List<String> indicators) {
        List<Target> targets = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry item : section.required("targets").items()) {
            Section target = item.section("indicator", "at_least", "at_most", "equal", "by", "only", "quote");
            Entry indicator = target.required("indicator");
            String code = indicator.oneOf("indicator", indicators);
            if (!code.isEmpty() && !seen.add(code)) {
                indicator.report("duplicate.code", code);
            }
            targets.add(target(target, code));
        }
        return new TargetPolicy(mandate, List.copyOf(targets));
    }

    private static Target target(Section section, String indicator) {
        Goal goal = goal(section);
        return new Target(
                indicator,
                goal.comparison(),
                goal.value(),
                section.optional("by").map(PolicyYears::year),
                section.optional("only").map(IndicatorFiles::window),
                section.text("quote"));
    }

    /** Whether any of the keys that {@link #goal} reads is there. */
    static boolean hasGoal(Section section) {
        return COMPARISONS.keySet().stream().anyMatch(section::has);
    }

    /** Of exactly one of the keys at_least, at_most and equal. */
    static Goal goal(Section section) {
        List<String> found = COMPARISONS.keySet().stream().filter(section::has).toList();
        if (found.size() != 1 && section.whole().isMapping()) {
            section.whole().report("not.one.kind", Problems.listed(found), Problems.listed(COMPARISONS.keySet()));
        }
        String word = found.isEmpty() ? "at_least" : found.get(0);
        return new Goal(
                COMPARISONS.getOrDefault(word, Comparison.AT_LEAST),
                section.optional(word).map(Entry::number).orElse(BigDecimal.ZERO));
    }

    private static Map<String, Comparison> comparisons() {
        Map<String, Comparison> comparisons = new LinkedHashMap<>();
        for (Comparison comparison : Comparison.values()) {
            comparisons.put(comparison.name().toLowerCase(java.util.Locale.ROOT), comparison);
        }
        return comparisons;
    }
}
