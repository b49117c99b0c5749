package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    /** What Shanxi passed down in 2024, 978 million yuan: 太原 长治 晋中 运城 临汾 吕梁 晋城 阳泉 大同 忻州 朔州, in 10,000 yuan. */
    private static final long[] SHANXI_2024 = {36470, 13994, 11124, 8125, 5789, 3891, 4726, 3108, 5021, 3752, 1800};

    @Test
    void givesLeftoversToTheLargestRemainders() {
        // exact quotas 5.56, 3.33, 1.11
        assertThat(allocate(10, 5, 3, 1)).containsExactly(6, 3, 1);
    }

    @Test
    void prefersTheEarlierOfEqualRemainders() {
        assertThat(allocate(11, 1, 1, 1)).containsExactly(4, 4, 3);
        assertThat(allocate(2, 1, 2, 2, 1)).containsExactly(0, 1, 1, 0);
        assertThat(allocate(1, 7, 7)).containsExactly(1, 0);
    }

    @Test
    void givesNothingToZeroWeights() {
        assertThat(allocate(7, 0, 3, 0, 3)).containsExactly(0, 4, 0, 3);
    }

    @Test
    void sharesOutNothingAsNothing() {
        assertThat(allocate(0, 1, 2)).containsExactly(0, 0);
    }

    @Test
    void reproducesPublishedListWhoseAmountsAreItsOwnWeights() {
        assertThat(LongStream.of(SHANXI_2024).sum()).isEqualTo(97_800);
        assertThat(allocate(97_800, SHANXI_2024)).isEqualTo(SHANXI_2024);
    }

    @Test
    void sumsToEveryPoolSharedByPublishedProportions() {
        for (long pool = 97_000; pool < 97_800; pool++) {
            assertThat(LongStream.of(allocate(pool, SHANXI_2024)).sum()).isEqualTo(pool);
        }
    }

    @Test
    void refusesWhatCannotBeShared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocate(-1, 1))
                .withMessage("what is shared out is not negative: -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocate(1, 0, 0))
                .withMessage("weights are not negative and not all zero: [0, 0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> allocate(1, 3, -1))
                .withMessage("weights are not negative and not all zero: [3, -1]");
    }

    private static long[] allocate(long units, long... weights) {
        return LargestRemainder.allocate(
                        BigInteger.valueOf(units),
                        LongStream.of(weights).mapToObj(BigInteger::valueOf).toList())
                .stream()
                .mapToLong(BigInteger::longValueExact)
                .toArray();
    }
}
