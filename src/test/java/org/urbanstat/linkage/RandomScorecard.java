package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/** A scorecard of any items over towns of which values are there, bounded, to come without bounds, or not there at all. */
final class RandomScorecard {
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    private final Random random;
    private final List<ScoreItem> items = new ArrayList<>();
    private final List<ScoreSubject> towns = new ArrayList<>();

    RandomScorecard(long seed) {
        this.random = new Random(seed);
        int itemCount = 1 + random.nextInt(4);
        IntStream.range(0, itemCount).forEach(i -> items.add(item("x" + i)));
        int townCount = 1 + random.nextInt(5);
        IntStream.range(0, townCount).forEach(t -> towns.add(town("62098210" + t)));
    }

    List<ScoreItem> items() {
        return items;
    }

    /** With what is there. */
    List<ScoreSubject> towns() {
        return towns;
    }

    /** With one of the ways in which everything can have come. */
    List<ScoreSubject> completed() {
        return towns.stream()
                .map(t -> new ScoreSubject(t.code(), t.key(), completed(t.now()), completed(t.before()), t.waived()))
                .toList();
    }

    private ScoreItem item(String code) {
        Method method = any(Method.values());
        return new ScoreItem(
                code,
                new Text(code, code),
                BigDecimal.valueOf(1 + random.nextInt(30)),
                method,
                method.hasTarget() ? Optional.of(new Goal(any(Comparison.values()), number())) : Optional.empty(),
                random.nextBoolean(),
                BigDecimal.valueOf(1 + random.nextInt(3)),
                BigDecimal.valueOf(random.nextInt(3)),
                BigDecimal.valueOf(random.nextInt(4)),
                BigDecimal.valueOf(random.nextInt(6)),
                any(PartialStep.values()),
                BigDecimal.valueOf(1 + random.nextInt(4)),
                false,
                random.nextInt(3) > 0 ? Map.of() : Map.of("620982100", Optional.<BigDecimal>empty()),
                Optional.empty());
    }

    private ScoreSubject town(String code) {
        return new ScoreSubject(
                code, code, year(), year(), random.nextInt(6) > 0 ? Map.of() : Map.of("x0", "a waiver"));
    }

    private ScoreSubject.Year year() {
        Map<String, ScoredValue> values = new HashMap<>();
        Set<String> awaited = new HashSet<>();
        Map<String, PossibleValue> open = new HashMap<>();
        for (ScoreItem item : items) {
            String code = item.indicator();
            switch (random.nextInt(7)) {
                case 0, 1, 2 -> values.put(code, value(number(), false));
                case 3 -> {
                    values.put(code, value(number(), true));
                    open.put(code, bounds());
                }
                case 4 -> {
                    awaited.add(code);
                    open.put(code, bounds());
                }
                case 5 -> {
                    awaited.add(code);
                    open.put(code, PossibleValue.UNBOUNDED);
                }
                default -> {}
            }
        }
        return new ScoreSubject.Year(values, awaited, open);
    }

    private PossibleValue bounds() {
        Fraction one = Fraction.of(number());
        Fraction other = Fraction.of(number());
        return PossibleValue.between(one.atMost(other), one.atLeast(other));
    }

    private ScoreSubject.Year completed(ScoreSubject.Year year) {
        Map<String, ScoredValue> values = new HashMap<>(year.values());
        year.open().forEach((code, possible) -> {
            values.remove(code);
            came(possible).ifPresent(v -> values.put(code, v));
        });
        return new ScoreSubject.Year(values, Set.of(), Map.of());
    }

    private Optional<ScoredValue> came(PossibleValue possible) {
        if (!possible.isBounded()) {
            return random.nextInt(3) == 0
                    ? Optional.empty()
                    : Optional.of(value(random.nextBoolean() ? number() : number().multiply(number()), false));
        }
        BigDecimal least = possible.least().orElseThrow().rounded(2);
        BigDecimal most = possible.most().orElseThrow().rounded(2);
        int quarters = most.subtract(least).divide(QUARTER).intValueExact();
        int steps = random.nextInt(3) == 0 ? 0 : random.nextBoolean() ? quarters : random.nextInt(quarters + 1);
        return Optional.of(value(least.add(QUARTER.multiply(BigDecimal.valueOf(steps))), false));
    }

    private static ScoredValue value(BigDecimal number, boolean isProvisional) {
        return new ScoredValue(number, Optional.empty(), BigDecimal.ONE, isProvisional);
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(36) - 8).multiply(QUARTER);
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
