package org.urbanstat.generation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A total cut into whole parts that add up to it. */
final class Apportionment {
    private Apportionment() {}

    /**
     * Parts in proportion to the weights by largest remainder, ties to the earlier.
     *
     * @param weights not negative, at least one above zero
     */
    static long[] of(long total, long... weights) {
        BigInteger sum = BigInteger.valueOf(Arrays.stream(weights).sum());
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        for (int i = 0; i < weights.length; i++) {
            BigInteger[] split = BigInteger.valueOf(total)
                    .multiply(BigInteger.valueOf(weights[i]))
                    .divideAndRemainder(sum);
            parts[i] = split[0].longValueExact();
            remainders[i] = split[1];
        }
        long left = total - Arrays.stream(parts).sum();
        IntStream.range(0, weights.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .limit(left)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
