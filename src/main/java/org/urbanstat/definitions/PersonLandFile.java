package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.AreaCode;

/** A policy file that says how much land a town may plan for those who settled. */
final class PersonLandFile {
    static final String[] KEYS = {
        "scope",
        "receivers",
        "codes",
        "periods",
        "tiers",
        "adjustment_percent",
        "town_adjustment_percent",
        "supercity_centres"
    };

    /** 国土资发〔2016〕123号 lets a province move the standard by a tenth at most. */
    private static final BigDecimal MOST_ADJUSTMENT = BigDecimal.TEN;

    private PersonLandFile() {}

    static PersonLandPolicy read(Section section, Policies.Mandate mandate) {
        Receivers receivers = Receivers.read(section);
        return new PersonLandPolicy(
                mandate,
                receivers.scope(),
                receivers.codes(),
                receivers.ordinals(),
                section.required("periods").items().stream()
                        .map(item -> PolicyYears.within(item, mandate))
                        .toList(),
                LandTiers.read(section.required("tiers")),
                adjustment(section.required("adjustment_percent")),
                townAdjustments(section),
                section.items("supercity_centres").stream().map(Entry::area).collect(Collectors.toUnmodifiableSet()));
    }

    private static Map<AreaCode, BigDecimal> townAdjustments(Section section) {
        Map<AreaCode, BigDecimal> adjustments = new TreeMap<>();
        section.optional("town_adjustment_percent")
                .map(Entry::pairs)
                .orElse(Map.of())
                .forEach((town, percent) -> adjustments.put(town.area(), adjustment(percent)));
        return adjustments;
    }

    private static BigDecimal adjustment(Entry entry) {
        BigDecimal percent = entry.number();
        if (percent.abs().compareTo(MOST_ADJUSTMENT) > 0) {
            entry.report("adjustment.too.large", percent.toPlainString(), MOST_ADJUSTMENT);
        }
        return percent;
    }
}
