package org.urbanstat.definitions;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * For how long what nothing rests on is kept. What a town sent, what a release shows and the audit are kept for ever and
 * have no place here.
 *
 * @param keep by kind; a kind that is not there is kept for ever
 */
public record Retention(Map<Kind, Duration> keep) {
    /** Where {@code nightly.yml} does not say. */
    public static final Retention FOR_EVER = new Retention(Map.of());

    /** What may go, in the order in which it goes: what refers to something else goes first. */
    public enum Kind {
        /** What Spring Batch notes of the steps of each run, to restart it. */
        BATCH_METADATA,
        /** Candidates that were discarded, or replaced by a later one, with the figures they would have moved. */
        CANDIDATES,
        /** Readings, with their findings, that another reading of the same revision replaced before any release. */
        READINGS,
        /** Nights that are over: when they were due, and what became of them. */
        NIGHTS,
        /** Runs that are over and that nothing refers to: they made nothing that is still there. */
        RUNS;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT) + "_days";
        }
    }

    public Retention {
        Map<Kind, Duration> sorted = new EnumMap<>(Kind.class);
        sorted.putAll(keep);
        keep = java.util.Collections.unmodifiableMap(sorted);
    }

    /** How long the kind is kept; absent for ever. */
    public Optional<Duration> of(Kind kind) {
        return Optional.ofNullable(keep.get(kind));
    }
}
