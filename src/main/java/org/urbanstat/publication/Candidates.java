package org.urbanstat.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SchemaVersion;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/** The candidates that runs made: what each would change, what the gates said of it, and what became of it. */
public final class Candidates {
    private static final List<String> CHANGE_COLUMNS = List.of(
            "candidate_id",
            "release_id",
            "figure",
            "policy_code",
            "period",
            "area_code",
            "before",
            "after",
            "status_before",
            "status_after",
            "by_data",
            "by_areas",
            "by_rules",
            "by_policy",
            "by_program",
            "cause");

    private final JdbcClient jdbc;
    private final Copy copy;

    public Candidates(JdbcClient jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** The one that waits for an operator. */
    public Optional<HeldCandidate> held() {
        return find(null);
    }

    public Optional<HeldCandidate> find(@Nullable Long candidate) {
        return jdbc.sql(SqlFile.beside(Candidates.class, "candidate-of").text())
                .param("candidate", candidate)
                .query(HeldCandidate.class)
                .optional();
    }

    /** Whether an operator discarded one that would change the same of the same release. */
    public Optional<HeldCandidate> discarded(Sha256 fingerprint) {
        return discarded().stream()
                .filter(c -> c.fingerprint().equals(fingerprint.hex()))
                .findFirst();
    }

    /** What operators discarded since the last release, the latest first. */
    public List<HeldCandidate> discarded() {
        return jdbc.sql(SqlFile.beside(Candidates.class, "candidates-discarded").text())
                .query(HeldCandidate.class)
                .list();
    }

    /** Keeps the candidate for an operator; one that waited before is replaced. */
    public long hold(
            ReleaseOrigin origin, Publication.Outcome outcome, List<GateVerdict> gates, List<FigureChange> why) {
        replaceHeld();
        return keep("held", Optional.empty(), origin, outcome, gates, why);
    }

    /** Keeps what became a release at once; one that waited before is replaced. */
    public long published(
            ReleaseOrigin origin, Publication.Outcome outcome, List<GateVerdict> gates, List<FigureChange> why) {
        replaceHeld();
        return keep("published", outcome.releaseId(), origin, outcome, gates, why);
    }

    /** Whether submissions have been read since its run, on which it does not rest. */
    public boolean isReadPast(HeldCandidate candidate) {
        return jdbc.sql(SqlFile.beside(Candidates.class, "read-since").text())
                .param("run", candidate.runId())
                .query(Boolean.class)
                .single();
    }

    /**
     * A later run would change just the same. Where it has read more, the candidate is that run's from now on: its
     * release would name what that run read. The figures that an operator looked at stay what they are.
     */
    public HeldCandidate confirm(HeldCandidate candidate, ReleaseOrigin origin) {
        if (!isReadPast(candidate)) {
            return candidate;
        }
        jdbc.sql(SqlFile.beside(Candidates.class, "candidate-confirmed").text())
                .param("candidate", candidate.candidateId())
                .param("run_id", origin.runId())
                .param("definitions_sha256", origin.definitions().hex())
                .param("program_version", origin.program().text())
                .param("schema_version", SchemaVersion.of(jdbc).text())
                .update();
        return find(candidate.candidateId()).orElseThrow();
    }

    /** A later run made another state; what waited can no longer be published. */
    public void replaceHeld() {
        jdbc.sql("update publication.candidate set state = 'replaced' where state = 'held'")
                .update();
    }

    /** @param release absent for a candidate that is discarded */
    public void act(HeldCandidate candidate, String operator, String reason, Instant at, Optional<Long> release) {
        jdbc.sql(SqlFile.beside(Candidates.class, "candidate-acted").text())
                .param("candidate", candidate.candidateId())
                .param("state", release.isPresent() ? "published" : "discarded")
                .param("acted_by", operator)
                .param("acted_at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("reason", reason)
                .param("release_id", release.orElse(null))
                .update();
        release.ifPresent(r -> jdbc.sql(
                        "update publication.figure_change set release_id = :release where candidate_id = :candidate")
                .param("release", r)
                .param("candidate", candidate.candidateId())
                .update());
    }

    private long keep(
            String state,
            Optional<Long> release,
            ReleaseOrigin origin,
            Publication.Outcome outcome,
            List<GateVerdict> gates,
            List<FigureChange> why) {
        long id = jdbc.sql(SqlFile.beside(Candidates.class, "candidate-kept").text())
                .param("run_id", origin.runId())
                .param("made_at", OffsetDateTime.ofInstant(origin.publishedAt(), ZoneOffset.UTC))
                .param("state", state)
                .param("against_release", outcome.against().orElse(null))
                .param("definitions_sha256", origin.definitions().hex())
                .param("program_version", origin.program().text())
                .param("schema_version", SchemaVersion.of(jdbc).text())
                .param("changed_rows", outcome.difference().json())
                .param("gates", gates.stream().map(GateVerdict::json).collect(Collectors.joining(", ", "[", "]")))
                .param("fingerprint", outcome.fingerprint().hex())
                .param("release_id", release.orElse(null))
                .query(Long.class)
                .single();
        copy.into(
                "publication.figure_change",
                CHANGE_COLUMNS,
                rows -> why.forEach(change -> {
                    FigureMove move = change.move();
                    rows.row(
                            id,
                            release,
                            move.key().figure(),
                            move.key().policyCode(),
                            move.key().period(),
                            move.key().areaCode(),
                            move.before().value(),
                            move.after().value(),
                            move.before().status(),
                            move.after().status(),
                            change.by(Cause.DATA),
                            change.by(Cause.AREAS),
                            change.by(Cause.RULES),
                            change.by(Cause.POLICY),
                            change.by(Cause.PROGRAM),
                            change.cause().word());
                }));
        return id;
    }
}
