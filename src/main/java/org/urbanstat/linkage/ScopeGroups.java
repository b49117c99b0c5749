package org.urbanstat.linkage;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.Policies;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/** Who receives under a policy, and with whom each receiver shares. */
public final class ScopeGroups {
    private ScopeGroups() {}

    /**
     * The receivers in groups that share one pool each, groups and receivers by code. Empty groups are left out.
     *
     * @param codes the receivers when the scope is CODES; those that the register lacks are passed over
     * @param ordinals the last three digits of receivers, for the other scopes
     * @param towns the nine-digit codes valid at the period; other levels receive nothing
     */
    public static List<List<AreaCode>> of(
            Policies.Scope scope, List<AreaCode> codes, List<OrdinalRange> ordinals, Collection<AreaCode> towns) {
        Predicate<AreaCode> byOrdinal = t -> ordinals.stream().anyMatch(o -> o.holds(t.ordinal()));
        return switch (scope) {
            case WHOLE_REGISTER -> together(receivers(towns, byOrdinal));
            case EACH_COUNTY -> byCounty(receivers(towns, byOrdinal));
            case CODES -> together(receivers(towns, codes::contains));
        };
    }

    private static List<AreaCode> receivers(Collection<AreaCode> towns, Predicate<AreaCode> isReceiver) {
        return towns.stream()
                .filter(t -> t.level() == AreaLevel.TOWN)
                .filter(isReceiver)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<List<AreaCode>> together(List<AreaCode> receivers) {
        return receivers.isEmpty() ? List.of() : List.of(receivers);
    }

    private static List<List<AreaCode>> byCounty(List<AreaCode> receivers) {
        return List.copyOf(receivers.stream()
                .collect(Collectors.groupingBy(AreaCode::county, TreeMap::new, Collectors.toUnmodifiableList()))
                .values());
    }
}
