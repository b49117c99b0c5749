package org.urbanstat.linkage;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares out whole units in proportion to weights (最大余额法): everyone gets the whole part of the exact quota, and the
 * units left over go one each to the largest remainders.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The units of each weight, in the order of the weights; they sum to {@code units} exactly.
     *
     * @param weights only their proportions matter; none negative, not all zero; in code order, because of equal
     *     remainders the first in the list comes first
     */
    static List<BigInteger> allocate(BigInteger units, List<BigInteger> weights) {
        BigInteger sum = weights.stream().reduce(BigInteger.ZERO, BigInteger::add);
        refuseNonsense(units, weights, sum);
        List<BigInteger[]> quotas = weights.stream()
                .map(w -> units.multiply(w).divideAndRemainder(sum))
                .toList();
        List<BigInteger> shares = new ArrayList<>(quotas.stream().map(q -> q[0]).toList());
        BigInteger given = shares.stream().reduce(BigInteger.ZERO, BigInteger::add);
        IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotas.get(i)[1]).reversed())
                .limit(units.subtract(given).intValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
        return List.copyOf(shares);
    }

    private static void refuseNonsense(BigInteger units, List<BigInteger> weights, BigInteger sum) {
        if (units.signum() < 0) {
            throw new IllegalArgumentException("what is shared out is not negative: " + units);
        }
        if (sum.signum() <= 0 || weights.stream().anyMatch(w -> w.signum() < 0)) {
            throw new IllegalArgumentException("weights are not negative and not all zero: " + weights);
        }
    }
}
