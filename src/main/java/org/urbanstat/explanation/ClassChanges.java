package org.urbanstat.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;

/**
 * What units that became urban or rural add to the urban residents of the earlier year, by town, times 100. A unit is
 * followed through mergers, splits and changes of code. One that cannot be followed, or that became several of unlike
 * class, counts as it was: its change is then part of the numerators' effect.
 *
 * @param isRestated whether the earlier year is told within the later boundaries: a unit then adds to its later town
 */
record ClassChanges(UnitWalk walk, Map<String, UnitOfYear> later, boolean isRestated) {
    static Map<AreaCode, Fraction> of(
            JdbcClient mart, AreaCode area, Period earlier, Period later, boolean isRestated) {
        UnitWalk walk = UnitWalk.of(mart, earlier, later);
        Set<String> counties = walk.countiesOf(area);
        Map<String, UnitOfYear> there = new HashMap<>();
        UnitOfYear.of(mart, counties, later).forEach(u -> there.put(u.unitCode(), u));
        Map<AreaCode, Fraction> changes =
                new ClassChanges(walk, there, isRestated).of(UnitOfYear.of(mart, counties, earlier));
        changes.keySet().removeIf(town -> !town.digits().startsWith(area.digits()));
        return changes;
    }

    Map<AreaCode, Fraction> of(List<UnitOfYear> earlier) {
        Map<AreaCode, Fraction> changes = new TreeMap<>();
        for (UnitOfYear unit : earlier) {
            become(unit)
                    .filter(b -> b.isUrban() != unit.isUrban())
                    .ifPresent(b -> changes.merge(
                            new AreaCode(b.townCode()),
                            Fraction.of(unit.urbanMoreUnder(b.isUrban())).times(100),
                            Fraction::plus));
        }
        return changes;
    }

    /** What a unit is in the later year: all of it in one town, and urban or rural. */
    private record Become(String townCode, boolean isUrban) {}

    private Optional<Become> become(UnitOfYear unit) {
        Set<Become> own = become(unit, walk.asItself(unit.unitCode()));
        Set<Become> became = own.isEmpty() ? become(unit, walk.withParents(unit.unitCode())) : own;
        return became.size() == 1 ? Optional.of(became.iterator().next()) : Optional.empty();
    }

    private Set<Become> become(UnitOfYear unit, Set<String> codes) {
        return codes.stream()
                .map(later::get)
                .filter(Objects::nonNull)
                .map(l -> new Become(isRestated ? l.townCode() : unit.townCode(), l.isUrban()))
                .collect(Collectors.toSet());
    }
}
