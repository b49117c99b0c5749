package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** What one town brings into a component of a person-money reward, down to the cells. */
record ComponentTree(Basis basis, PersonMoneyPolicy policy, Period period, AreaCode town) {
    Explained of(String component) {
        return switch (component) {
            case "settlement" -> points();
            case "education" -> sums().of("school", "migrant_pupils", period);
            case "permits" -> sums().of("residence_permit", "valid_permits", period);
            case "effort" -> rise();
            default -> throw new IllegalArgumentException("no component " + component);
        };
    }

    private FormSums sums() {
        return new FormSums(basis, town);
    }

    private Explained points() {
        List<Explained> cohorts = new ArrayList<>();
        List<Period> counted = PoolAmounts.cohorts(policy, period);
        for (int k = 0; k < counted.size(); k++) {
            cohorts.add(cohort(counted.get(k), k));
        }
        Explained points = Explained.of(Kind.STEP, "points", Basis.text("reward.points"), Rule.SUM, cohorts);
        return counted.size() < policy.decay().size()
                ? points.remarking(List.of(Remark.note(Basis.text("reward.first", policy.firstCohort()))))
                : points;
    }

    private Explained cohort(Period cohort, int k) {
        Explained decay = PolicyNumber.of(
                basis,
                policy.mandate(),
                "decay",
                Basis.text("reward.decay", cohort),
                policy.decay().get(k),
                "decay",
                "#" + (k + 1));
        List<Explained> origins = policy.originWeights().keySet().stream()
                .sorted()
                .map(origin -> origin(origin, cohort))
                .toList();
        Explained sum = Explained.of(Kind.STEP, "settlers", Basis.text("reward.settlers", cohort), Rule.SUM, origins);
        return Explained.of(
                Kind.STEP, "cohort-" + cohort, Basis.text("reward.cohort", cohort), Rule.PRODUCT, List.of(decay, sum));
    }

    private Explained origin(String origin, Period cohort) {
        Text name = Basis.text("origin." + origin);
        Explained weight = PolicyNumber.of(
                basis,
                policy.mandate(),
                "weight",
                Basis.text("reward.weight", name),
                policy.originWeights().getOrDefault(origin, BigDecimal.ZERO),
                "origin_weights",
                origin);
        Explained settled = sums().of("settlement", PoolAmounts.field(origin), cohort);
        return Explained.of(Kind.STEP, origin, name, Rule.PRODUCT, List.of(weight, settled));
    }

    private Explained rise() {
        Explained now = rate(period);
        Explained before = rate(period.yearBefore()).times(BigDecimal.ONE.negate());
        if (now.value().isEmpty() || before.value().isEmpty()) {
            return Explained.given(Kind.STEP, "rise", Basis.text("reward.rise"), Optional.of(BigDecimal.ZERO))
                    .remarking(List.of(Remark.note(Basis.text("reward.no.rise"))))
                    .with(List.of(now, before));
        }
        Explained change =
                Explained.of(Kind.STEP, "change", Basis.text("reward.change"), Rule.SUM, List.of(now, before));
        return Explained.of(Kind.STEP, "rise", Basis.text("reward.rise"), Rule.AT_LEAST_ZERO, List.of(change));
    }

    private Explained rate(Period year) {
        return sums().rate(
                        "rate-" + year, Basis.text("reward.rate", year), "registered_urban", "registered_total", year);
    }
}
