package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.PersonLandPolicy.Tier;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** A person-land quota, from the square metres down to the cells, with the tier that was chosen. */
record QuotaTree(Basis basis, PersonLandPolicy policy, Period period, AreaCode town) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Explained of() {
        Period before = period.yearBefore();
        Explained settled = new FormSums(basis, town).of("settlement", "settled_total", before);
        Explained exact = Explained.of(
                Kind.STEP,
                "unrounded",
                Basis.text("step.unrounded"),
                Rule.PRODUCT,
                List.of(settled, standard(), adjustment()));
        Explained m2 = Explained.rounded(Kind.FIGURE, "quota", Basis.text("quota"), 2, exact)
                .in("m2");
        return m2.remarking(List.of(Remark.note(Basis.text("quota.formula"))))
                .with(List.of(
                        converted("hectares", 6, exact, BigDecimal.ONE.movePointLeft(4)),
                        converted("mu", 4, exact, BigDecimal.valueOf(15).movePointLeft(4))));
    }

    /** What the returns and the policy say where that is not enough. */
    List<Explained> known() {
        Explained settled = new FormSums(basis, town).of("settlement", "settled_total", period.yearBefore());
        return List.of(settled, landM2(), residents(), adjustment());
    }

    /** Land per urban resident at the end of the year before; the tier is chosen on the unrounded. */
    Explained perCapita() {
        return Explained.of(
                        Kind.STEP,
                        "per_capita",
                        Basis.text("quota.per_capita", period.yearBefore()),
                        Rule.RATIO,
                        List.of(landM2(), residents()))
                .in("m2");
    }

    Explained landM2() {
        Explained hectares =
                new FormSums(basis, town).of("land", "urban_construction_land_hectares", period.yearBefore());
        Explained factor = Explained.given(
                Kind.CONSTANT, "m2", Basis.text("quota.m2_per_hectare"), Optional.of(BigDecimal.valueOf(10_000)));
        return Explained.of(Kind.STEP, "land", Basis.text("quota.land"), Rule.PRODUCT, List.of(hectares, factor))
                .in("m2");
    }

    private Explained residents() {
        return new FormSums(basis, town).of("population", "resident_urban", period.yearBefore());
    }

    private Explained standard() {
        Text label = Basis.text("quota.standard");
        if (policy.supercityCentres().contains(town)) {
            return chosen(
                    label,
                    PolicyNumber.of(
                            basis,
                            policy.mandate(),
                            "supercity",
                            Basis.text("quota.supercity"),
                            BigDecimal.ZERO,
                            "supercity_centres"));
        }
        Explained perCapita = perCapita();
        int index = tier(perCapita);
        if (index < 0) {
            return Explained.given(Kind.STEP, "standard", label, Optional.empty())
                    .with(List.of(perCapita));
        }
        Tier tier = policy.tiers().get(index);
        Explained line = PolicyNumber.of(
                basis,
                policy.mandate(),
                "tier-" + (index + 1),
                Basis.text("quota.tier", bounds(tier)),
                tier.standardM2(),
                "tiers",
                "#" + (index + 1));
        return chosen(label, line).with(List.of(perCapita));
    }

    private static Explained chosen(Text label, Explained line) {
        return Explained.of(Kind.STEP, "standard", label, Rule.CHOSEN, List.of(line))
                .in("m2");
    }

    /** By cross-multiplication, as the quota itself; -1 where there is nobody to divide by. */
    private int tier(Explained perCapita) {
        Optional<BigDecimal> land = perCapita.parts().get(0).value();
        Optional<BigDecimal> residents = perCapita.parts().get(1).value().filter(r -> r.signum() > 0);
        if (land.isEmpty() || residents.isEmpty()) {
            return -1;
        }
        for (int i = 0; i < policy.tiers().size(); i++) {
            if (holds(policy.tiers().get(i), land.get(), residents.get())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean holds(Tier tier, BigDecimal land, BigDecimal residents) {
        int above = tier.from()
                .map(from -> land.compareTo(from.multiply(residents)))
                .orElse(1);
        int below = tier.to().map(to -> land.compareTo(to.multiply(residents))).orElse(-1);
        return (above > 0 || above == 0 && tier.isFromIncluded()) && (below < 0 || below == 0 && tier.isToIncluded());
    }

    /** As mathematics writes it: (100, 150]. */
    private static String bounds(Tier tier) {
        return (tier.isFromIncluded() ? "[" : "(")
                + tier.from().map(BigDecimal::toPlainString).orElse("−∞")
                + ", "
                + tier.to().map(BigDecimal::toPlainString).orElse("∞")
                + (tier.isToIncluded() ? "]" : ")");
    }

    private Explained adjustment() {
        BigDecimal percent = policy.townAdjustmentPercent().getOrDefault(town, policy.adjustmentPercent());
        String[] place = policy.townAdjustmentPercent().containsKey(town)
                ? new String[] {"town_adjustment_percent", town.digits()}
                : new String[] {"adjustment_percent"};
        Explained line = PolicyNumber.of(
                        basis, policy.mandate(), "percent", Basis.text("quota.percent"), percent, place)
                .times(BigDecimal.ONE.divide(HUNDRED))
                .in("percent");
        Explained one = Explained.given(Kind.CONSTANT, "one", Basis.text("quota.one"), Optional.of(BigDecimal.ONE));
        return Explained.of(Kind.STEP, "adjustment", Basis.text("quota.adjustment"), Rule.SUM, List.of(one, line));
    }

    private static Explained converted(String unit, int decimals, Explained exact, BigDecimal factor) {
        Explained product = Explained.of(
                Kind.STEP,
                "unrounded",
                Basis.text("step.unrounded"),
                Rule.PRODUCT,
                List.of(
                        Explained.given(Kind.REFERENCE, "m2", Basis.text("quota"), exact.value()),
                        Explained.given(
                                Kind.CONSTANT, "factor", Basis.text("quota.factor." + unit), Optional.of(factor))));
        return Explained.rounded(Kind.FIGURE, unit, Basis.text("quota." + unit), decimals, product)
                .in(unit);
    }
}
