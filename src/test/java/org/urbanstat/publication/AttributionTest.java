package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AttributionTest {
    private static final FigureKey REWARD = new FigureKey("reward", "person-money-2020", "2024", "990001100");

    private static FigureState state(String value, String status) {
        return new FigureState(value.isEmpty() ? null : new BigDecimal(value), status);
    }

    private static FigureChange attributed(
            List<Cause> causes, Map<Cause, FigureState> between, FigureState before, FigureState after) {
        Map<Cause, Map<FigureKey, FigureState>> replayed = new EnumMap<>(Cause.class);
        between.forEach((cause, state) -> replayed.put(cause, Map.of(REWARD, state)));
        return new Attribution(causes, replayed)
                .of(List.of(new FigureMove(REWARD, before, after)))
                .get(0);
    }

    @Test
    void putsAllOfItDownToTheOneIngredientThatChanged() {
        FigureChange change =
                attributed(List.of(Cause.POLICY), Map.of(), state("704054", "final"), state("705764", "final"));
        assertThat(change.parts()).isEqualTo(Map.of(Cause.POLICY, new BigDecimal("1710")));
        assertThat(change.cause()).isEqualTo(Cause.POLICY);
    }

    @Test
    void namesTheGreatestPartWhereSeveralPullApart() {
        FigureChange change = attributed(
                List.of(Cause.DATA, Cause.RULES, Cause.POLICY),
                Map.of(Cause.DATA, state("120", "final"), Cause.RULES, state("70", "final")),
                state("100", "final"),
                state("75", "final"));
        assertThat(change.parts())
                .isEqualTo(Map.of(
                        Cause.DATA,
                        new BigDecimal("20"),
                        Cause.RULES,
                        new BigDecimal("-50"),
                        Cause.POLICY,
                        new BigDecimal("5")));
        assertThat(change.cause()).isEqualTo(Cause.RULES);
    }

    @Test
    void namesWhatMadeAFigureAppearThoughALaterCauseMovedItMore() {
        FigureChange change = attributed(
                List.of(Cause.DATA, Cause.POLICY),
                Map.of(Cause.DATA, state("10", "provisional")),
                FigureState.NONE,
                state("1000", "final"));
        assertThat(change.cause()).isEqualTo(Cause.DATA);
        assertThat(change.by(Cause.POLICY)).isEqualByComparingTo("990");
    }

    @Test
    void namesWhatMadeAFigureGo() {
        FigureChange change = attributed(
                List.of(Cause.DATA, Cause.AREAS),
                Map.of(Cause.DATA, state("9", "final")),
                state("10", "final"),
                FigureState.NONE);
        assertThat(change.cause()).isEqualTo(Cause.AREAS);
        assertThat(change.parts())
                .isEqualTo(Map.of(Cause.DATA, new BigDecimal("-1"), Cause.AREAS, new BigDecimal("-9")));
    }

    @Test
    void namesWhatChangedTheStatusOfARewardThatStoodStill() {
        FigureChange change = attributed(
                List.of(Cause.DATA, Cause.RULES),
                Map.of(Cause.DATA, state("10", "provisional")),
                state("10", "provisional"),
                state("10", "final"));
        assertThat(change.parts()).isEmpty();
        assertThat(change.cause()).isEqualTo(Cause.RULES);
    }

    /** Whatever the states between are, and whichever figures are missing from them. */
    @Test
    void addsUpExactlyAlways() {
        Random random = new Random(20240101);
        for (int round = 0; round < 2_000; round++) {
            List<Cause> causes = new ArrayList<>(List.of(Cause.values()));
            causes.removeIf(c -> random.nextInt(3) == 0);
            if (causes.isEmpty()) {
                causes.add(Cause.DATA);
            }
            Map<Cause, Map<FigureKey, FigureState>> replayed = new EnumMap<>(Cause.class);
            for (Cause cause : causes) {
                Map<FigureKey, FigureState> figures = new HashMap<>();
                if (random.nextInt(4) > 0) {
                    figures.put(REWARD, anything(random));
                }
                replayed.put(cause, figures);
            }
            FigureMove move = new FigureMove(REWARD, anything(random), anything(random));
            FigureChange change =
                    new Attribution(causes, replayed).of(List.of(move)).get(0);
            BigDecimal sum = change.parts().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as("%s by %s over %s", move, causes, replayed).isEqualByComparingTo(move.points());
            assertThat(causes)
                    .contains(change.cause())
                    .containsAll(change.parts().keySet());
        }
    }

    private static FigureState anything(Random random) {
        BigDecimal value = new BigDecimal(random.nextInt(2_000_000) - 1_000_000).movePointLeft(random.nextInt(12));
        return random.nextInt(5) == 0
                ? new FigureState(null, random.nextBoolean() ? null : "not_computable")
                : new FigureState(value, random.nextBoolean() ? "final" : "provisional");
    }
}
