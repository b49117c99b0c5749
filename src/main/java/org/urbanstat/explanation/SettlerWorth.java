package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.urbanstat.linkage.PersonMoneyAllocation;
import org.urbanstat.linkage.TownMoneyInputs;
import org.urbanstat.linkage.UnroundedAwards;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * What more settlers bring one town of a group, the figures of the others and its own other components equal.
 *
 * @param group all that share the pool, the town among them
 */
record SettlerWorth(TriedMoney money, List<TownMoneyInputs> group, AreaCode town) {
    private static final long MOST = 10_000_000L;

    /**
     * One more settler of an origin.
     *
     * @param unroundedYuan of the exact share; never below zero
     * @param yuan of the award in whole units, which may drop one unit where the remainders fall otherwise
     */
    public record OneMore(String origin, Fraction unroundedYuan, BigDecimal yuan) {}

    List<OneMore> oneMore() {
        List<OneMore> worth = new ArrayList<>();
        for (String origin : origins()) {
            worth.add(new OneMore(
                    origin,
                    unrounded(origin, 1).minus(unrounded(origin, 0)),
                    award(origin, 1).subtract(award(origin, 0))));
        }
        return worth;
    }

    /** How many more settlers of each origin bring the unrounded award to so many yuan. */
    List<InverseAnswer> reaching(BigDecimal yuan) {
        return origins().stream().map(origin -> reaching(yuan, origin)).toList();
    }

    private InverseAnswer reaching(BigDecimal yuan, String origin) {
        Fraction goal = Fraction.of(yuan);
        OptionalLong needed = LeastCount.of(MOST, n -> unrounded(origin, n).compareTo(goal) >= 0);
        Text proof = needed.isEmpty()
                ? Basis.text("inverse.never", Long.toString(MOST), shown(origin, MOST))
                : needed.getAsLong() == 0
                        ? Basis.text("inverse.already", shown(origin, 0))
                        : Basis.text(
                                "inverse.proof",
                                Long.toString(needed.getAsLong()),
                                shown(origin, needed.getAsLong()),
                                Long.toString(needed.getAsLong() - 1),
                                shown(origin, needed.getAsLong() - 1));
        return new InverseAnswer(
                Basis.text("inverse.goal.reward", yuan.toPlainString()),
                Basis.text("inverse.lever." + origin, money.period()),
                needed,
                proof);
    }

    private String shown(String origin, long more) {
        return unrounded(origin, more).rounded(2).toPlainString();
    }

    private List<String> origins() {
        return money.policy().originWeights().keySet().stream().toList();
    }

    private Fraction unrounded(String origin, long more) {
        Map<AreaCode, Fraction> awards = UnroundedAwards.of(money.policy(), money.period(), with(origin, more));
        Fraction award = awards.get(town);
        if (award == null) {
            throw new NotTried("inverse.no.reward", town, money.period());
        }
        return award;
    }

    private BigDecimal award(String origin, long more) {
        return PersonMoneyAllocation.allocate(money.policy(), money.period(), with(origin, more)).rewards().stream()
                .filter(r -> r.town().equals(town))
                .flatMap(r -> r.figures().stream())
                .map(f -> BigDecimal.valueOf(f.reward().yuan()))
                .findFirst()
                .orElseThrow(() -> new NotTried("inverse.no.reward", town, money.period()));
    }

    private List<TownMoneyInputs> with(String origin, long more) {
        return group.stream()
                .map(t -> t.town().equals(town)
                        ? t.settling(money.period(), origin, more)
                                .orElseThrow(() -> new NotTried("inverse.no.reward", town, money.period()))
                        : t)
                .toList();
    }
}
