package org.urbanstat.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SchemaVersion;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.CanonicalJson;
import org.urbanstat.vocabulary.Sha256;

/**
 * What a release consists of, as canonical JSON (RFC 8785): the files it rests on, the definitions, the program, the
 * schema, the hash of each table, and the hash of the manifest before it.
 */
final class Manifest {
    private final JdbcClient jdbc;
    private final long release;
    private final List<ManifestTable> hashed;

    /**
     * Of a release whose row versions are written already.
     *
     * @param hashed its tables
     */
    Manifest(JdbcClient jdbc, long release, List<ManifestTable> hashed) {
        this.jdbc = jdbc;
        this.release = release;
        this.hashed = List.copyOf(hashed);
    }

    private record Before(long releaseId, String manifestSha256) {}

    private record AuditHead(long eventId, String sha256) {}

    private record DefinitionHash(String path, String fileSha256) {}

    /** Writes down the hashes, and yields the text. */
    String text(ReleaseOrigin origin, Instant publishedAt, Difference difference) {
        Map<String, Object> manifest = new TreeMap<>();
        manifest.put("audit", audit());
        manifest.put("changed_rows", difference.changedRows());
        manifest.put("definitions", definitions(origin.definitions()));
        manifest.put("inputs", inputs());
        manifest.put("previous", previous());
        manifest.put("program", origin.program().text());
        manifest.put("published_at", publishedAt.toString());
        manifest.put("release", release);
        manifest.put("schema", SchemaVersion.of(jdbc).text());
        manifest.put("tables", tables());
        return CanonicalJson.of(manifest);
    }

    /** Where the audit stood; empty before its first event. */
    private Map<String, Object> audit() {
        return sql("audit-head")
                .query(AuditHead.class)
                .optional()
                .<Map<String, Object>>map(head -> Map.of("event", head.eventId(), "sha256", head.sha256()))
                .orElse(Map.of());
    }

    private Map<String, Object> definitions(Sha256 sha256) {
        Map<String, Object> files = new TreeMap<>();
        sql("edition-file-hashes")
                .param("edition", sha256.hex())
                .query(DefinitionHash.class)
                .list()
                .forEach(file -> files.put(file.path(), file.fileSha256()));
        return Map.of("files", files, "sha256", sha256.hex());
    }

    private Map<String, Object> inputs() {
        sql("inputs-closed").param("release", release).update();
        sql("inputs-opened").param("release", release).update();
        TableHash hash = sql("input-hash")
                .param("release", release)
                .query(TableHash.class)
                .single();
        return Map.of("count", hash.rowCount(), "sha256", hash.sha256());
    }

    /** Empty before the first release. */
    private Map<String, Object> previous() {
        return sql("release-before")
                .param("release", release)
                .query(Before.class)
                .optional()
                .<Map<String, Object>>map(
                        before -> Map.of("release", before.releaseId(), "manifest_sha256", before.manifestSha256()))
                .orElse(Map.of());
    }

    private Map<String, Object> tables() {
        Map<String, Object> tables = new TreeMap<>();
        hashed.forEach(t -> tables.put(
                t.table().name(), Map.of("columns", t.columns(), "rows", t.rowCount(), "sha256", t.sha256())));
        return tables;
    }

    private JdbcClient.StatementSpec sql(String name) {
        return jdbc.sql(SqlFile.beside(Manifest.class, name).text());
    }
}
