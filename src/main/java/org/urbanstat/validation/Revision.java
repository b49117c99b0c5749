package org.urbanstat.validation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.validation.ReturnOutcome.Outcome;

/**
 * A revision of a return, as it was judged last.
 *
 * @param readingId of the reading that speaks
 * @param areRowsKept false of a rejected one that an earlier program read
 * @param openRules the rules whose errors reject it but for an acceptance
 * @param withdrawn present where an operator withdrew it
 * @param accepted the rules whose errors an operator accepted
 */
public record Revision(
        int number,
        long readingId,
        String fileName,
        String sheet,
        OffsetDateTime receivedAt,
        Outcome outcome,
        boolean isInForce,
        boolean areRowsKept,
        int errorCount,
        int warningCount,
        List<String> openRules,
        Optional<Withdrawn> withdrawn,
        List<Accepted> accepted) {
    /** Who withdrew it, when and why. */
    public record Withdrawn(String by, OffsetDateTime at, String reason) {}

    /** Whose acceptance of which rule holds until before which day. */
    public record Accepted(String rule, String by, OffsetDateTime at, LocalDate expiresOn, String reason) {}

    /** The rules whose errors reject it on that day, as far as is known before a run judges it. */
    public List<String> openRules(LocalDate today) {
        Set<String> covered = accepted.stream()
                .filter(a -> a.expiresOn().isAfter(today))
                .map(Accepted::rule)
                .collect(Collectors.toSet());
        return openRules.stream().filter(rule -> !covered.contains(rule)).toList();
    }

    /** Whether it can be in force: nobody withdrew it. */
    public boolean counts() {
        return withdrawn.isEmpty();
    }
}
