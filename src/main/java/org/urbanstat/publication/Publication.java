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
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Sha256;

/**
 * Compares the candidate with what is published and writes the next release. Works in the current transaction: readers
 * see the old release until it commits.
 */
public final class Publication {
    private final JdbcClient jdbc;
    private final Optional<SigningKey> key;

    /** Signs with the key that is configured, where one is. */
    public Publication(JdbcClient jdbc) {
        this(jdbc, SigningKey.ofProcess());
    }

    Publication(JdbcClient jdbc, Optional<SigningKey> key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /**
     * What was published.
     *
     * @param releaseId absent when nothing differs from the last release
     * @param moved the rates, rewards and quotas that differ; empty for the first release, in which all are new
     */
    public record Outcome(Optional<Long> releaseId, Difference difference, List<MovedFigure> moved) {}

    /** Publishes the candidate as the next release, or nothing when nothing differs. */
    public Outcome publish(long runId, Sha256 definitions, Instant now) {
        jdbc.sql("lock table publication.release in exclusive mode").update();
        long release = jdbc.sql("select coalesce(max(release_id), 0) + 1 from publication.release")
                .query(Long.class)
                .single();
        jdbc.sql("set constraints all deferred").update();
        Difference difference = advance(release);
        if (difference.isEmpty()) {
            return new Outcome(Optional.empty(), difference, List.of());
        }
        publishDictionary(release);
        OffsetDateTime publishedAt = publishedAt(now);
        String manifest = new Manifest(jdbc, release).text(definitions, publishedAt.toInstant(), difference);
        jdbc.sql(SqlFile.beside(Publication.class, "release").text())
                .param("release_id", release)
                .param("published_at", publishedAt)
                .param("run_id", runId)
                .param("changed_rows", difference.total())
                .param("definitions_sha256", definitions.hex())
                .param("manifest", manifest)
                .param("manifest_sha256", Sha256.of(manifest).hex())
                .param("signature", key.map(k -> k.sign(manifest)).orElse(null))
                .param("public_key", key.map(k -> k.verifying().encoded()).orElse(null))
                .param("program_version", ProgramVersion.ofThisBuild().text())
                .param("schema_version", SchemaVersion.of(jdbc).text())
                .update();
        return new Outcome(Optional.of(release), difference, moved(release));
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

    private Difference advance(long release) {
        Map<String, Long> changed = new LinkedHashMap<>();
        for (PublishedTable table : PublishedTable.values()) {
            long rows = new RowVersions(jdbc, table).advance(release);
            if (rows > 0) {
                changed.put(table.table(), rows);
            }
        }
        return new Difference(changed);
    }

    private List<MovedFigure> moved(long release) {
        if (release == 1) {
            return List.of();
        }
        return jdbc.sql(SqlFile.beside(Publication.class, "moved-figures").text())
                .param("release", release)
                .query(MovedFigure.class)
                .list();
    }
}
