package org.urbanstat.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.database.Copy;
import org.urbanstat.publication.Candidates;
import org.urbanstat.publication.HeldCandidate;
import org.urbanstat.publication.Publication;
import org.urbanstat.publication.ReleaseOrigin;
import org.urbanstat.publication.Touched;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Sha256;

/** What an operator does about a candidate that a gate held, in the current transaction, while no run is at work. */
public final class CandidateActs {
    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final AuditTrail trail;
    private final Clock clock;

    public CandidateActs(DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.candidates = new Candidates(jdbc, new Copy(dataSource));
        this.trail = new AuditTrail(jdbc);
        this.clock = clock;
    }

    /** What an act came to. */
    public record Done(long candidateId, long runId, Optional<Long> releaseId, long changedRows) {}

    /**
     * Publishes exactly the candidate that was held.
     *
     * @param candidate absent: the one that is held; one that was discarded can be named
     * @throws CandidateRefused where none is held, the tables hold another state by now, or a crash has emptied them
     */
    public Done publish(Optional<Long> candidate, String operator, String reason) {
        HeldCandidate waiting = waiting(candidate, true);
        if (candidates.isReadPast(waiting)) {
            throw CandidateRefused.stale(waiting, latestRun(waiting));
        }
        TouchedAreas touched = new TouchedAreas(jdbc);
        if (!touched.isKept()) {
            throw CandidateRefused.emptied(waiting);
        }
        Instant now = clock.instant();
        Publication.Outcome outcome = new Publication(jdbc, touched.isAll() ? Touched.ALL : Touched.SOME)
                .publish(new ReleaseOrigin(
                        waiting.runId(),
                        new Sha256(waiting.definitionsSha256()),
                        new ProgramVersion(waiting.programVersion()),
                        now));
        if (!outcome.fingerprint().hex().equals(waiting.fingerprint())) {
            throw CandidateRefused.stale(waiting, latestRun(waiting));
        }
        touched.clear();
        candidates.replaceHeld();
        candidates.act(waiting, operator, reason, now, outcome.releaseId());
        long rows = outcome.difference().total();
        return told(new Done(waiting.candidateId(), waiting.runId(), outcome.releaseId(), rows), operator, reason, now);
    }

    /**
     * Discards the candidate that is held: a night that would change just the same publishes nothing.
     *
     * @throws CandidateRefused where none is held
     */
    public Done discard(Optional<Long> candidate, String operator, String reason) {
        HeldCandidate waiting = waiting(candidate, false);
        Instant now = clock.instant();
        candidates.act(waiting, operator, reason, now, Optional.empty());
        return told(new Done(waiting.candidateId(), waiting.runId(), Optional.empty(), 0), operator, reason, now);
    }

    private HeldCandidate waiting(Optional<Long> candidate, boolean isDiscardedWelcome) {
        if (candidate.isEmpty()) {
            return candidates.held().orElseThrow(CandidateRefused::noneHeld);
        }
        HeldCandidate named =
                candidates.find(candidate.get()).orElseThrow(() -> CandidateRefused.unknown(candidate.get()));
        boolean isWaiting = named.state().equals("held")
                || isDiscardedWelcome && named.state().equals("discarded");
        if (!isWaiting) {
            throw CandidateRefused.notWaiting(named);
        }
        return named;
    }

    private long latestRun(HeldCandidate waiting) {
        return jdbc.sql("select coalesce(max(run_id), 0) from pipeline.run"
                        + " where run_id > :run and not coalesce((parameters ->> 'dry_run')::boolean, false)")
                .param("run", waiting.runId())
                .query(Long.class)
                .single();
    }

    private Done told(Done done, String operator, String reason, Instant now) {
        Map<String, String> details = new TreeMap<>();
        details.put("run", Long.toString(done.runId()));
        done.releaseId().ifPresent(release -> details.put("release", release.toString()));
        ActKind kind = done.releaseId().isPresent() ? ActKind.PUBLISH : ActKind.DISCARD;
        trail.append(new Act(now, operator, kind, "candidate " + done.candidateId(), reason, details));
        return done;
    }
}
