package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.PersonLandPolicy;
import org.urbanstat.definitions.TargetPolicy.Target;
import org.urbanstat.explanation.SettlerWorth.OneMore;
import org.urbanstat.linkage.PersonLandQuota;
import org.urbanstat.linkage.PersonLandQuotaRow;
import org.urbanstat.linkage.TownLandInputs;
import org.urbanstat.linkage.TownYears;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/**
 * How much more one town needs to reach something, and what one more settler is worth to it. The figures of all others,
 * and what is not named of its own, stay as a release has them.
 */
public final class Inverse {
    private final JdbcClient mart;
    private final Definitions definitions;
    private final AreaCode town;
    private final Period period;

    /** @param definitions with the policies that are asked about, changed or not */
    public Inverse(JdbcClient mart, Definitions definitions, AreaCode town, Period period) {
        this.mart = mart;
        this.definitions = definitions;
        this.town = town;
        this.period = period;
    }

    /**
     * One more settler of the period.
     *
     * @param money by origin; empty where no policy gives the town a reward for the period
     * @param landM2 more quota in the year after; absent where no policy of land holds for the town
     */
    public record Worth(List<Reward> money, Optional<BigDecimal> landM2) {}

    /**
     * Under one policy.
     *
     * @param unroundedYuan exact
     * @param yuan of the award, in whole rounding units
     */
    public record Reward(String policy, String origin, Fraction unroundedYuan, BigDecimal yuan) {}

    /** @throws NotTried when a return is missing by which the town's reward could be computed */
    public Worth worth() {
        List<Reward> rewards = money().flatMap(m -> worth(m).oneMore().stream().map(one -> reward(m, one)))
                .toList();
        return new Worth(rewards, land());
    }

    private static Reward reward(TriedMoney money, OneMore one) {
        return new Reward(money.policy().mandate().code(), one.origin(), one.unroundedYuan(), one.yuan());
    }

    /** The settlers of this year make the quota of the next. */
    private Optional<BigDecimal> land() {
        Period next = Period.ofYear(period.year() + 1);
        TownLandInputs inputs = years(List.of(town), 1).land(town, next);
        return definitions.policies().personLand().stream()
                .map(policy -> going(policy, next))
                .flatMap(
                        policy -> m2(policy, next, inputs.with(1, 0))
                                .flatMap(more -> m2(policy, next, inputs).map(more::subtract))
                                .stream())
                .findFirst();
    }

    /** The same policy as if it went on to that year. */
    private static PersonLandPolicy going(PersonLandPolicy policy, Period year) {
        return new PersonLandPolicy(
                policy.mandate(),
                policy.scope(),
                policy.codes(),
                policy.receiverOrdinals(),
                List.of(year),
                policy.tiers(),
                policy.adjustmentPercent(),
                policy.townAdjustmentPercent(),
                policy.supercityCentres());
    }

    private static Optional<BigDecimal> m2(PersonLandPolicy policy, Period year, TownLandInputs inputs) {
        return PersonLandQuota.compute(policy, year, inputs).quota().map(PersonLandQuotaRow.Quota::m2);
    }

    /** How many more bring a percentage to its target. */
    public List<InverseAnswer> target(String indicator) {
        Target target = definitions
                .policies()
                .targetsOn(period)
                .flatMap(p -> p.target(indicator))
                .orElseThrow(() -> new NotTried("inverse.no.target", indicator, period));
        AreaFigure figure = AreaFigures.of(mart, indicator, town, period)
                .own()
                .filter(f -> f.ratio().isDefined() && f.isPercent())
                .orElseThrow(() -> new NotTried("inverse.no.figure", indicator, town, period));
        return new InverseTargets(figure.name(), figure.ratio(), target).answers();
    }

    /** How many more urban residents bring the next better standard of land. */
    public List<InverseAnswer> tier() {
        PersonLandPolicy policy = definitions.policies().personLand().stream()
                .filter(p -> p.periods().contains(period))
                .findFirst()
                .orElseThrow(() -> new NotTried("inverse.no.quota", town, period));
        return new InverseTier(policy, period, years(List.of(town), 2).land(town, period)).answers();
    }

    /** How many more settlers bring the reward to so many yuan, before it is rounded to whole units. */
    public List<InverseAnswer> reward(BigDecimal yuan) {
        List<InverseAnswer> answers =
                money().flatMap(m -> worth(m).reaching(yuan).stream()).toList();
        if (answers.isEmpty()) {
            throw new NotTried("inverse.no.reward", town, period);
        }
        return answers;
    }

    private SettlerWorth worth(TriedMoney money) {
        return new SettlerWorth(money, money.inputs(group(money)), town);
    }

    /** The policies that give the town a share, with the figures of all who share with it. */
    private Stream<TriedMoney> money() {
        return definitions.policies().personMoney().stream()
                .filter(p -> p.pools().containsKey(period))
                .map(p -> new TriedMoney(p, period, new TownYears(List.of())))
                .filter(m -> !group(m).isEmpty())
                .map(m -> new TriedMoney(
                        m.policy(),
                        period,
                        years(group(m), Math.max(2, m.policy().decay().size()))));
    }

    private List<AreaCode> group(TriedMoney money) {
        return money.groups(definitions.register().townsThere(period.lastDay())).stream()
                .filter(g -> g.contains(town))
                .findFirst()
                .orElse(List.of());
    }

    private TownYears years(List<AreaCode> towns, int back) {
        List<Period> years =
                Stream.iterate(period, Period::yearBefore).limit(back).toList();
        return new TownYears(PublishedTownYears.of(mart, definitions, towns, years));
    }
}
