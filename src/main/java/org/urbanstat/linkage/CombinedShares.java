package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.Fraction;

/**
 * The exact proportions in which towns share a pool: raw = difficulty · Σ_c w_c · x_c / Σ x_c, held as whole numbers
 * over one denominator that nobody needs to know.
 *
 * @param components those the policy knows, by kind
 * @param raw in the order of the towns
 */
record CombinedShares(Map<MoneyComponent, Amounts> components, List<BigInteger> raw, BigInteger rawSum) {
    private static final int SHARE_DECIMALS = 12;

    /** x_c of every town and its sum, over one denominator. */
    record Amounts(List<BigInteger> ofTowns, BigInteger sum) {
        static Amounts of(List<Fraction> amounts) {
            List<BigInteger> whole = Fraction.overCommonDenominator(amounts);
            return new Amounts(whole, total(whole));
        }

        boolean isZero() {
            return sum.signum() == 0;
        }
    }

    static CombinedShares of(PersonMoneyPolicy policy, List<TownFactors> towns) {
        Map<MoneyComponent, Amounts> components = new EnumMap<>(MoneyComponent.class);
        for (MoneyComponent component : MoneyComponent.values()) {
            components.put(component, Amounts.of(each(towns, t -> t.amount(component))));
        }
        Map<MoneyComponent, BigInteger> factors = factors(policy, components);
        List<BigInteger> difficulty = Fraction.overCommonDenominator(each(towns, t -> Fraction.of(t.difficulty())));
        List<BigInteger> raw = IntStream.range(0, towns.size())
                .mapToObj(i -> difficulty.get(i).multiply(weighted(components, factors, i)))
                .toList();
        return new CombinedShares(components, raw, total(raw));
    }

    /** Whether there is nothing by which to share. */
    boolean isZero() {
        return rawSum.signum() == 0;
    }

    /** Components that the policy weighs and that are zero in every town; the weights of the others grow. */
    List<MoneyComponent> dropped(PersonMoneyPolicy policy) {
        return components.entrySet().stream()
                .filter(c -> c.getValue().isZero() && c.getKey().weight(policy).signum() > 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** x of the town ÷ Σ x, 12 decimals; 0 where Σ is 0. */
    BigDecimal share(MoneyComponent component, int town) {
        Amounts amounts = components.getOrDefault(component, new Amounts(List.of(), BigInteger.ZERO));
        return amounts.isZero()
                ? BigDecimal.ZERO.setScale(SHARE_DECIMALS)
                : Fraction.rounded(amounts.ofTowns().get(town), amounts.sum(), SHARE_DECIMALS);
    }

    /** raw of the town ÷ Σ raw, 12 decimals. */
    BigDecimal combined(int town) {
        return Fraction.rounded(raw.get(town), rawSum, SHARE_DECIMALS);
    }

    /**
     * w_c · Π Σ x_c' over the other components c': what x_c is multiplied by once everything is brought over the
     * product of all sums. A component whose sum is 0 is left out, which scales up the weights of the others.
     */
    private static Map<MoneyComponent, BigInteger> factors(
            PersonMoneyPolicy policy, Map<MoneyComponent, Amounts> components) {
        List<BigInteger> weights = Fraction.overCommonDenominator(Arrays.stream(MoneyComponent.values())
                .map(c -> Fraction.of(c.weight(policy)))
                .toList());
        Map<MoneyComponent, BigInteger> factors = new EnumMap<>(MoneyComponent.class);
        for (MoneyComponent component : MoneyComponent.values()) {
            BigInteger others = components.entrySet().stream()
                    .filter(c -> c.getKey() != component && !c.getValue().isZero())
                    .map(c -> c.getValue().sum())
                    .reduce(BigInteger.ONE, BigInteger::multiply);
            factors.put(component, weights.get(component.ordinal()).multiply(others));
        }
        return factors;
    }

    private static BigInteger weighted(
            Map<MoneyComponent, Amounts> components, Map<MoneyComponent, BigInteger> factors, int town) {
        return components.entrySet().stream()
                .map(c -> c.getValue().ofTowns().get(town).multiply(factors.getOrDefault(c.getKey(), BigInteger.ZERO)))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static List<Fraction> each(List<TownFactors> towns, Function<TownFactors, Fraction> amount) {
        return towns.stream().map(amount).toList();
    }

    private static BigInteger total(List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }
}
