package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private final Dice dice = Dice.fromSeed(42);

    @Test
    void answersTheSameHoweverOftenItIsAsked() {
        assertThat(dice.of("town").of(3).between(0, 1_000_000))
                .isEqualTo(Dice.fromSeed(42).of("town").of(3).between(0, 1_000_000));
    }

    @Test
    void reachesEveryNumberOfTheRangeAndNoOther() {
        assertThat(IntStream.range(0, 500).map(i -> dice.of(i).between(5, 9)).boxed())
                .containsOnly(5, 6, 7, 8, 9)
                .contains(5, 6, 7, 8, 9);
    }
}
