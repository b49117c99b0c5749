package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/**
 * Who receives one unit more: those with the largest remainders, of equal ones the lower code.
 *
 * @param remainders what is cut off of each exact share, in units
 * @param ranked by remainder
 * @param left units that the whole parts leave over
 */
record Remainders(Map<AreaCode, BigDecimal> remainders, List<AreaCode> ranked, int left) {
    /** So far behind the point that equal remainders are equal, however they were reached. */
    private static final int DECIMALS = 40;

    static Remainders of(PersonMoneyPolicy policy, Period period, PoolAmounts pool) {
        Map<AreaCode, BigDecimal> raw = pool.raw(policy);
        BigDecimal sum = PoolAmounts.sum(raw);
        BigDecimal units = RewardTree.poolYuan(policy, period)
                .divide(BigDecimal.valueOf(policy.roundingUnit().yuan()));
        Map<AreaCode, BigDecimal> remainders = new TreeMap<>();
        BigDecimal given = BigDecimal.ZERO;
        for (Map.Entry<AreaCode, BigDecimal> town : raw.entrySet()) {
            BigDecimal exact = town.getValue().multiply(units).divide(sum, DECIMALS, RoundingMode.HALF_UP);
            BigDecimal whole = exact.setScale(0, RoundingMode.FLOOR);
            remainders.put(town.getKey(), exact.subtract(whole));
            given = given.add(whole);
        }
        List<AreaCode> ranked = new ArrayList<>(remainders.keySet());
        ranked.sort(Comparator.comparing((AreaCode t) -> remainders.getOrDefault(t, BigDecimal.ZERO))
                .reversed());
        return new Remainders(remainders, ranked, units.subtract(given).intValueExact());
    }

    /** One unit or none, with the rank that decides it and the list of all ranks. */
    Explained step(Basis basis, Period period, AreaCode town) {
        int rank = ranked.indexOf(town) + 1;
        BigDecimal unit = rank <= left ? BigDecimal.ONE : BigDecimal.ZERO;
        return Explained.given(
                        Kind.STEP,
                        "remainder",
                        Basis.text("reward.remainder", rank, ranked.size(), left),
                        Optional.of(unit))
                .with(ranked.stream().map(t -> ranked(basis, period, t)).toList());
    }

    private Explained ranked(Basis basis, Period period, AreaCode town) {
        int rank = ranked.indexOf(town) + 1;
        String receives = rank <= left ? "reward.more" : "reward.no.more";
        return Explained.given(
                        Kind.REFERENCE,
                        town.digits(),
                        Basis.text(receives, rank, basis.name(town, period)),
                        Optional.ofNullable(remainders.get(town)))
                .from(new Source.OfFigure("reward", town, period));
    }
}
