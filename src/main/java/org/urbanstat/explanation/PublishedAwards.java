package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Money;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * The rewards and quotas of a year as a release shows them. What is confirmed of a kind and a county stands alone there,
 * whatever a policy would make of it.
 */
final class PublishedAwards {
    private static final SqlFile AWARDS = SqlFile.beside(PublishedAwards.class, "published-awards");
    private static final String CONFIRMED = "confirmed";

    private final Map<String, List<Award>> awards;
    private final Map<AreaCode, List<Award>> rewardsByCounty;
    private final Map<String, Set<AreaCode>> confirmed;

    record Award(
            String kind,
            String policyCode,
            String townCode,
            @Nullable BigDecimal figure,
            @Nullable Long poolYuan,
            String status) {
        AreaCode town() {
            return new AreaCode(townCode);
        }

        Optional<BigDecimal> shown() {
            return Optional.ofNullable(figure);
        }
    }

    PublishedAwards(JdbcClient mart, Period period, Collection<String> counties) {
        this.awards = mart
                .sql(AWARDS.text())
                .param("period", period.text())
                .param("counties", counties.toArray(String[]::new))
                .query(Award.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Award::kind));
        this.rewardsByCounty = of(WhatIfMove.Kind.REWARD).stream()
                .collect(Collectors.groupingBy(a -> a.town().county()));
        this.confirmed = awards.values().stream()
                .flatMap(List::stream)
                .filter(a -> a.status().equals(CONFIRMED))
                .collect(Collectors.groupingBy(
                        Award::kind, Collectors.mapping(a -> a.town().county(), Collectors.toSet())));
    }

    private List<Award> of(WhatIfMove.Kind kind) {
        return awards.getOrDefault(kind.word(), List.of());
    }

    private boolean isConfirmed(WhatIfMove.Kind kind, AreaCode town) {
        return confirmed.getOrDefault(kind.word(), Set.of()).contains(town.county());
    }

    /** The figures with the confirmed ones as they stand, under either policy. */
    List<WhatIfMove> standing(WhatIfMove.Kind kind, List<WhatIfMove> computed, Function<AreaCode, String> name) {
        List<WhatIfMove> moves = new ArrayList<>(
                computed.stream().filter(m -> !isConfirmed(kind, m.area())).toList());
        of(kind).stream()
                .filter(a -> isConfirmed(kind, a.town()))
                .map(a -> new WhatIfMove(
                        kind,
                        a.policyCode(),
                        a.town(),
                        name.apply(a.town()),
                        a.shown(),
                        a.shown(),
                        a.status(),
                        a.status(),
                        new Text("", "")))
                .forEach(moves::add);
        return moves;
    }

    /** What the changed policy would make of the confirmed ones, beside what is confirmed. */
    List<WhatIfMove> instead(WhatIfMove.Kind kind, List<WhatIfMove> computed) {
        Map<AreaCode, Award> byTown =
                of(kind).stream().collect(Collectors.toMap(Award::town, a -> a, (first, later) -> first));
        return computed.stream()
                .filter(m -> isConfirmed(kind, m.area()))
                .map(m -> {
                    Optional<Award> award = Optional.ofNullable(byTown.get(m.area()));
                    return new WhatIfMove(
                            kind,
                            m.code(),
                            m.area(),
                            m.name(),
                            award.flatMap(Award::shown),
                            m.after(),
                            award.map(Award::status).orElse(""),
                            m.stateAfter(),
                            m.reason());
                })
                .toList();
    }

    /** The pool as it was given where its rewards are confirmed; a pool that is confirmed in part is computed as ever. */
    WhatIfPool standing(WhatIfPool computed) {
        List<Award> shared = computed.group()
                .map(county -> rewardsByCounty.getOrDefault(new AreaCode(county), List.of()))
                .orElseGet(() -> of(WhatIfMove.Kind.REWARD));
        boolean isConfirmed =
                !shared.isEmpty() && shared.stream().allMatch(a -> isConfirmed(WhatIfMove.Kind.REWARD, a.town()));
        Optional<Long> pool = shared.stream()
                .flatMap(a -> Optional.ofNullable(a.poolYuan()).stream())
                .findFirst();
        long given = shared.stream()
                .flatMap(a -> a.shown().stream())
                .mapToLong(BigDecimal::longValueExact)
                .sum();
        return isConfirmed && pool.filter(p -> p == given).isPresent()
                ? new WhatIfPool(
                        shared.get(0).policyCode(), computed.group(), new Money(given), new Money(given), shared.size())
                : computed;
    }

    /** Where the release shows another reward than is computed from its own figures. */
    List<Text> notes(List<WhatIfMove> moves) {
        Map<String, Award> rewards = of(WhatIfMove.Kind.REWARD).stream()
                .collect(Collectors.toMap(a -> a.policyCode() + ' ' + a.townCode(), a -> a));
        return moves.stream()
                .filter(m -> m.kind() == WhatIfMove.Kind.REWARD)
                .filter(m -> Optional.ofNullable(
                                rewards.get(m.code() + ' ' + m.area().digits()))
                        .filter(a -> !same(a.shown(), m.before()))
                        .isPresent())
                .map(m -> Basis.text("whatif.differs", m.name(), m.code(), shown(m)))
                .toList();
    }

    private static boolean same(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() == other.isPresent()
                && one.map(v -> v.compareTo(other.orElseThrow()) == 0).orElse(true);
    }

    private static String shown(WhatIfMove move) {
        return move.before().map(BigDecimal::toPlainString).orElse("—");
    }
}
