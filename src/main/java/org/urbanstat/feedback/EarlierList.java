package org.urbanstat.feedback;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was said of the revision before.
 *
 * @param returns of which there is an earlier revision, with findings or without
 */
public record EarlierList(Set<ReturnName> returns, List<Listed> findings) {
    /** Nothing was sent before. */
    public static final EarlierList NONE = new EarlierList(Set.of(), List.of());

    /** How a finding stands to the revision before. */
    enum Standing {
        /** There is no revision before. */
        FIRST,
        NEW,
        OPEN
    }

    /** Of these returns alone: whether any other is mended is not known. */
    EarlierList of(Set<ReturnName> known) {
        return new EarlierList(
                returns.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()),
                findings.stream().filter(listed -> known.contains(listed.of())).toList());
    }

    Standing standing(Listed now) {
        if (!returns.contains(now.of())) {
            return Standing.FIRST;
        }
        return findings.stream().anyMatch(now::isSameAs) ? Standing.OPEN : Standing.NEW;
    }

    /** Those that are no more. */
    List<Listed> closed(List<Listed> now) {
        return findings.stream()
                .filter(earlier -> now.stream().noneMatch(earlier::isSameAs))
                .toList();
    }
}
