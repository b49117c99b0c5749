package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Compares what releases said of themselves when they were made with what is stored now. */
public final class ReleaseProof {
    private static final Messages MESSAGES = Messages.beside(ReleaseProof.class);

    private final JdbcClient jdbc;
    private final Optional<VerifyingKey> own;

    /** @param own the key to check signatures with; absent: the one that was stored with each release */
    public ReleaseProof(JdbcClient jdbc, Optional<VerifyingKey> own) {
        this.jdbc = jdbc;
        this.own = own;
    }

    private record Changed(String fileName, String computed, String arrived) {}

    private record LostHead(long releaseId, long eventId) {}

    private record ChangedEdition(String editionSha256, String path) {}

    /**
     * What does not hold in the manifests of all releases and in their chain.
     *
     * @param asked the release that has to be signed where there is a key to check with
     */
    public List<Text> manifests(long asked) {
        List<Text> broken = new ArrayList<>();
        boolean isAfterManifest = false;
        boolean isAfterSigned = false;
        Optional<StoredManifest> before = Optional.empty();
        for (StoredManifest manifest : stored()) {
            long expected = before.map(StoredManifest::releaseId).orElse(0L) + 1;
            if (manifest.releaseId() != expected) {
                broken.add(MESSAGES.text("verify.gap", expected, expected - 1, manifest.releaseId()));
            }
            if (manifest.isThere()) {
                broken.addAll(manifest.broken(own));
                manifest.unchained(before).ifPresent(broken::add);
            }
            manifest.lost(isAfterManifest).ifPresent(broken::add);
            manifest.unsigned(own, isAfterSigned || manifest.releaseId() == asked)
                    .ifPresent(broken::add);
            isAfterManifest |= manifest.isThere();
            isAfterSigned |= manifest.isSigned();
            before = Optional.of(manifest);
        }
        sql("lost-audit-heads").query(LostHead.class).list().stream()
                .map(lost -> MESSAGES.text("verify.audit", lost.releaseId(), lost.eventId()))
                .forEach(broken::add);
        return broken;
    }

    /** By whom a release is signed, and what is missing to say more. */
    public List<Text> remarks(long release) {
        return stored().stream()
                .filter(m -> m.releaseId() == release)
                .map(m -> m.isThere() ? m.signed(own) : MESSAGES.text("verify.no_manifest", release))
                .toList();
    }

    /** Whether there is anything to compare its rows with; a release from before manifests has nothing. */
    public boolean hasManifest(long release) {
        return stored().stream().anyMatch(m -> m.releaseId() == release && m.isThere());
    }

    private List<StoredManifest> stored() {
        return sql("stored-manifests").query(StoredManifest.class).list();
    }

    /** The rows, files and definitions of a release that are not what its manifest says. */
    public List<Text> contents(long release) {
        List<Text> broken = new ArrayList<>();
        for (ManifestTable table : ManifestTable.of(jdbc, release)) {
            broken.addAll(rows(release, table));
        }
        TableHash inputs = sql("input-hash")
                .param("release", release)
                .query(TableHash.class)
                .single();
        String said = sql("input-hash-said")
                .param("release", release)
                .query(String.class)
                .single();
        if (!said.isEmpty() && !said.equals(inputs.sha256())) {
            broken.add(MESSAGES.text("verify.inputs", release, inputs.sha256(), said));
        }
        sql("changed-editions").param("release", release).query(ChangedEdition.class).list().stream()
                .map(c -> MESSAGES.text("verify.edition", c.editionSha256(), c.path()))
                .forEach(broken::add);
        return broken;
    }

    /** The files of the archive whose bytes are not those that arrived. */
    public List<Text> archive() {
        return sql("changed-bytes").query(Changed.class).list().stream()
                .map(c -> MESSAGES.text("verify.bytes", c.fileName(), c.computed(), c.arrived()))
                .toList();
    }

    private List<Text> rows(long release, ManifestTable table) {
        List<Text> broken = new ArrayList<>();
        TableHash root = new BucketHashes(jdbc, table.table()).of(release);
        if (!root.sha256().equals(table.sha256())) {
            broken.add(MESSAGES.text("verify.root", release, table.table().name(), root.sha256(), table.sha256()));
        }
        Map<Bucket, TableHash> kept = kept(release, table);
        Map<Bucket, TableHash> present = table.isThere(jdbc) ? table.published(jdbc, release) : Map.of();
        Bucket.differing(kept, present)
                .forEach(bucket -> broken.add(MESSAGES.text(
                        "verify.bucket",
                        release,
                        table.table().name(),
                        bucket.period().isEmpty() ? "-" : bucket.period(),
                        bucket.countyCode().isEmpty() ? "-" : bucket.countyCode(),
                        rowCount(kept, bucket),
                        sha256(kept, bucket),
                        rowCount(present, bucket),
                        sha256(present, bucket))));
        return broken;
    }

    private static long rowCount(Map<Bucket, TableHash> hashes, Bucket bucket) {
        TableHash hash = hashes.get(bucket);
        return hash == null ? 0 : hash.rowCount();
    }

    private static String sha256(Map<Bucket, TableHash> hashes, Bucket bucket) {
        TableHash hash = hashes.get(bucket);
        return hash == null ? "-" : hash.sha256();
    }

    private Map<Bucket, TableHash> kept(long release, ManifestTable table) {
        Map<Bucket, TableHash> kept = new HashMap<>();
        sql("kept-buckets")
                .param("table", table.table().name())
                .param("release", release)
                .query(row -> {
                    kept.put(Bucket.of(row), new TableHash(row.getLong("row_count"), row.getString("sha256")));
                });
        return kept;
    }

    private JdbcClient.StatementSpec sql(String name) {
        return jdbc.sql(SqlFile.beside(ReleaseProof.class, name).text());
    }
}
