package org.urbanstat.publication;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SchemaVersion;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/**
 * Compares the candidate with what is published and writes the next release. Works in the current transaction: readers
 * see the old release until it commits.
 */
public final class Publication {
    private final JdbcClient jdbc;
    private final Touched touched;
    private final Optional<SigningKey> key;

    /** Of a candidate that can differ anywhere; signs with the key that is configured, where one is. */
    public Publication(JdbcClient jdbc) {
        this(jdbc, Touched.ALL);
    }

    /** @param touched where the candidate can differ from the last release */
    public Publication(JdbcClient jdbc, Touched touched) {
        this(jdbc, touched, SigningKey.ofProcess());
    }

    Publication(JdbcClient jdbc, Optional<SigningKey> key) {
        this(jdbc, Touched.ALL, key);
    }

    private Publication(JdbcClient jdbc, Touched touched, Optional<SigningKey> key) {
        this.jdbc = jdbc;
        this.touched = touched;
        this.key = key;
    }

    /**
     * What was published.
     *
     * @param releaseId absent when nothing differs from the last release
     * @param against the last release; absent before the first
     * @param moved the figures that differ; empty for the first release, in which all are new
     * @param fingerprint of everything that differs, free of ids
     */
    public record Outcome(
            Optional<Long> releaseId,
            Optional<Long> against,
            Difference difference,
            List<FigureMove> moved,
            Sha256 fingerprint) {}

    /** @param tables with their hashes; none where nothing differs */
    private record Advance(Outcome outcome, List<ManifestTable> tables) {}

    /** Publishes the candidate as the next release, or nothing when nothing differs. */
    public Outcome publish(ReleaseOrigin origin) {
        Advance advance = advance();
        Outcome outcome = advance.outcome();
        outcome.releaseId().ifPresent(release -> {
            publishDictionary(release);
            countReturns(release);
            open(release, origin, outcome.difference(), advance.tables());
        });
        return outcome;
    }

    /**
     * Says what a release would change. It has changed it already when it answers: whoever asks rolls the transaction
     * back.
     */
    public Outcome foretell() {
        return advance().outcome();
    }

    private Advance advance() {
        jdbc.sql("lock table publication.release in exclusive mode").update();
        long release = jdbc.sql("select coalesce(max(release_id), 0) + 1 from publication.release")
                .query(Long.class)
                .single();
        jdbc.sql("set constraints all deferred").update();
        // every row of a view of the candidate looks up another figure: to remember what was found is to keep a country
        jdbc.sql("set local enable_memoize = off").update();
        Difference difference = versions(release);
        Optional<Long> against = Optional.of(release - 1).filter(r -> r > 0);
        if (difference.isEmpty()) {
            Sha256 nothing = Sha256.of("");
            return new Advance(new Outcome(Optional.empty(), against, difference, List.of(), nothing), List.of());
        }
        ReleaseHashes hashes = new ReleaseHashes(jdbc, release);
        List<ManifestTable> tables = hashes.bring(difference);
        Sha256 fingerprint = hashes.fingerprint(difference);
        return new Advance(new Outcome(Optional.of(release), against, difference, moved(release), fingerprint), tables);
    }

    private Difference versions(long release) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (PublishedTable table : PublishedTable.values()) {
            long rows = new RowVersions(jdbc, table).advance(release, touched);
            if (rows > 0) {
                changed.put(table.table(), rows);
            }
        }
        return new Difference(changed);
    }

    private void open(long release, ReleaseOrigin origin, Difference difference, List<ManifestTable> tables) {
        OffsetDateTime publishedAt = publishedAt(origin.publishedAt());
        String manifest = new Manifest(jdbc, release, tables).text(origin, publishedAt.toInstant(), difference);
        jdbc.sql(SqlFile.beside(Publication.class, "release").text())
                .param("release_id", release)
                .param("published_at", publishedAt)
                .param("run_id", origin.runId())
                .param("changed_rows", difference.total())
                .param("definitions_sha256", origin.definitions().hex())
                .param("manifest", manifest)
                .param("manifest_sha256", Sha256.of(manifest).hex())
                .param("signature", key.map(k -> k.sign(manifest)).orElse(null))
                .param("public_key", key.map(k -> k.verifying().encoded()).orElse(null))
                .param("program_version", origin.program().text())
                .param("schema_version", SchemaVersion.of(jdbc).text())
                .update();
    }

    private OffsetDateTime publishedAt(Instant now) {
        return jdbc.sql(SqlFile.beside(Publication.class, "published-at").text())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .single();
    }

    /** It is neither counted nor a reason for a release: words about figures are no figures. */
    private void publishDictionary(long release) {
        for (String change : List.of("dictionary-closed", "dictionary-opened")) {
            jdbc.sql(SqlFile.beside(Publication.class, change).text())
                    .param("release", release)
                    .update();
        }
    }

    /** Neither counted nor a reason for a release either: it says again, shorter, what two published tables say. */
    private void countReturns(long release) {
        jdbc.sql(SqlFile.beside(Publication.class, "return-counts").text())
                .param("release", release)
                .update();
    }

    private List<FigureMove> moved(long release) {
        if (release == 1) {
            return List.of();
        }
        return jdbc.sql(SqlFile.beside(Publication.class, "figure-moves").text())
                .param("release", release)
                .query((row, number) -> new FigureMove(
                        new FigureKey(
                                row.getString("figure"),
                                row.getString("policy_code"),
                                row.getString("period"),
                                row.getString("area_code")),
                        new FigureState(row.getBigDecimal("value_before"), row.getString("status_before")),
                        new FigureState(row.getBigDecimal("value_after"), row.getString("status_after"))))
                .list();
    }
}
