package org.urbanstat.definitions;

import java.util.List;
import org.urbanstat.vocabulary.AreaCode;

/** Who receives: towns by kind, of the whole register or of each county apart, or towns by code. */
record Receivers(Policies.Scope scope, List<AreaCode> codes, List<OrdinalRange> ordinals) {
    static Receivers read(Section section) {
        Policies.Scope scope = section.required("scope").word(Policies.Scope.class);
        boolean isByCode = scope == Policies.Scope.CODES;
        String unused = isByCode ? "receivers" : "codes";
        section.optional(unused)
                .ifPresent(
                        entry -> entry.report("unused.key", unused, scope.name().toLowerCase(java.util.Locale.ROOT)));
        return new Receivers(
                scope,
                isByCode
                        ? section.required("codes").items().stream()
                                .map(Entry::area)
                                .toList()
                        : List.of(),
                isByCode ? List.of() : OrdinalRanges.read(section.required("receivers")));
    }
}
