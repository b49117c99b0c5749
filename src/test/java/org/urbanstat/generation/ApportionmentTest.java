package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {
    @Test
    void givesWhatIsLeftToTheLargestRemaindersAndTiesToTheEarlier() {
        assertThat(Apportionment.of(10, 1, 1, 1)).containsExactly(4, 3, 3);
        assertThat(Apportionment.of(100, 333, 333, 334)).containsExactly(33, 33, 34);
        assertThat(Apportionment.of(7, 0, 5)).containsExactly(0, 7);
    }
}
