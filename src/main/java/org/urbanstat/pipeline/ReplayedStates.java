package org.urbanstat.pipeline;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.publication.CandidateFigures;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.FigureState;

/**
 * The states between the last release and a candidate, each with one ingredient more as it is now, built anew out of the
 * archive. Needs no transaction of the run, and touches nothing of it.
 */
final class ReplayedStates {
    private final Replay replay;
    private final StoredEditions editions;

    ReplayedStates(Replay replay, StoredEditions editions) {
        this.replay = replay;
        this.editions = editions;
    }

    /**
     * The figures after each change but the last, which is the candidate itself.
     *
     * @param causes in the order of replay
     */
    Map<Cause, Map<FigureKey, FigureState>> between(
            LastRelease last, RunParameters run, String definitions, List<Cause> causes, Set<FigureKey> keys) {
        Edition before = editions.of(last.definitionsSha256());
        Edition now = editions.of(definitions);
        Map<Cause, Map<FigureKey, FigureState>> states = new EnumMap<>(Cause.class);
        for (Cause cause : causes.subList(0, causes.size() - 1)) {
            try (Replayed replayed = replay.of(plan(cause, last, run, before, now))) {
                states.put(cause, new CandidateFigures(JdbcClient.create(replayed.dataSource())).of(keys));
            }
        }
        return states;
    }

    /**
     * Data that is not taken yet is that of the last release, due days included. What is left once rules are taken bears
     * on no reading, so that files read under the definitions of an earlier release are read as they were.
     */
    private static ReplayPlan plan(Cause cause, LastRelease last, RunParameters run, Edition before, Edition now) {
        Edition edition = before.with(now, parts(cause));
        Instant then = last.madeAt().toInstant();
        return cause == Cause.PROGRAM
                ? ReplayPlan.asRecorded(last.runId(), then, edition)
                : new ReplayPlan(run.runId(), run.now(), cause == Cause.RULES ? run.runId() : last.runId(), edition);
    }

    /** The parts of the definitions that are as they are now once the cause has had its effect. */
    private static Set<EditionPart> parts(Cause cause) {
        return switch (cause) {
            case PROGRAM -> EnumSet.noneOf(EditionPart.class);
            case DATA -> EnumSet.of(EditionPart.WAIVERS);
            case AREAS -> EnumSet.of(EditionPart.WAIVERS, EditionPart.AREAS);
            case RULES -> EnumSet.of(EditionPart.WAIVERS, EditionPart.AREAS, EditionPart.RULES);
            case POLICY -> EnumSet.allOf(EditionPart.class);
        };
    }
}
