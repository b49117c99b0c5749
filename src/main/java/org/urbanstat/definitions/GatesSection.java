package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.definitions.Gates.Action;
import org.urbanstat.definitions.Gates.Plausible;
import org.urbanstat.definitions.Gates.Range;

/** {@code gates} of {@code nightly.yml}. */
final class GatesSection {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private GatesSection() {}

    static Gates read(Entry entry) {
        Section section = entry.section(
                "max_rate_change_points",
                "max_reward_change_percent",
                "max_quota_change_percent",
                "min_coverage_percent",
                "uncomputable_reward",
                "checker",
                "plausible");
        return new Gates(
                bound(section, "max_rate_change_points"),
                bound(section, "max_reward_change_percent"),
                bound(section, "max_quota_change_percent"),
                section.optional("min_coverage_percent").map(GatesSection::share),
                action(section, "uncomputable_reward"),
                action(section, "checker"),
                section.optional("plausible").map(GatesSection::plausible).orElse(Map.of()));
    }

    private static Optional<BigDecimal> bound(Section section, String key) {
        return section.optional(key).map(e -> e.numberFrom(BigDecimal.ZERO));
    }

    private static BigDecimal share(Entry entry) {
        BigDecimal share = entry.numberFrom(BigDecimal.ZERO);
        if (share.compareTo(HUNDRED) > 0) {
            entry.report("above.hundred", share.toPlainString());
        }
        return share;
    }

    private static Action action(Section section, String key) {
        return section.optional(key).map(e -> e.word(Action.class)).orElse(Action.HOLD);
    }

    private static Map<Plausible, Range> plausible(Entry entry) {
        Section section = entry.section(
                Arrays.stream(Plausible.values()).map(GatesSection::word).toArray(String[]::new));
        Map<Plausible, Range> ranges = new EnumMap<>(Plausible.class);
        for (Plausible figure : Plausible.values()) {
            section.optional(word(figure)).ifPresent(e -> ranges.put(figure, range(e)));
        }
        return Map.copyOf(ranges);
    }

    private static Range range(Entry entry) {
        Section section = entry.section("from", "to");
        Range range = new Range(
                section.required("from").number(), section.required("to").number());
        if (range.from().compareTo(range.to()) > 0) {
            entry.report("empty.range", range.from().toPlainString(), range.to().toPlainString());
        }
        return range;
    }

    private static String word(Plausible figure) {
        return figure.name().toLowerCase(Locale.ROOT);
    }
}
