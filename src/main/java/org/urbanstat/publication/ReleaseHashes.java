package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Sha256;

/** The hashes of every table of a release whose row versions are written. What the release left alone keeps its hash. */
final class ReleaseHashes {
    private final JdbcClient jdbc;
    private final long release;

    ReleaseHashes(JdbcClient jdbc, long release) {
        this.jdbc = jdbc;
        this.release = release;
    }

    /** Brings the hashes of the buckets to the release, and yields the tables as its manifest names them. */
    List<ManifestTable> bring(Difference difference) {
        Map<String, ManifestTable> before = ManifestTable.of(jdbc, release - 1).stream()
                .collect(Collectors.toMap(t -> t.table().name(), Function.identity()));
        List<ManifestTable> tables = new ArrayList<>();
        for (HashedTable table : HashedTable.all(forms())) {
            List<String> columns = table.columns(jdbc);
            ManifestTable known = before.get(table.name());
            BucketHashes hashes = new BucketHashes(jdbc, table);
            if (known == null || !known.columns().equals(columns)) {
                tables.add(ManifestTable.of(table, hashes.bringAll(release, columns), columns));
            } else if (difference.changedRows().containsKey(table.versioned())) {
                tables.add(ManifestTable.of(table, hashes.bringTouched(release, columns), columns));
            } else {
                tables.add(known);
            }
        }
        return tables;
    }

    /**
     * Of what the release changes, the same wherever and whenever the same is changed: of the hashes of buckets that it
     * ended and began, which are free of the numbers that a database gives.
     */
    Sha256 fingerprint(Difference difference) {
        String buckets = jdbc.sql(
                        SqlFile.beside(ReleaseHashes.class, "changed-buckets").text())
                .param("release", release)
                .query(String.class)
                .single();
        return Sha256.of(difference.json() + buckets);
    }

    /** Of which there is a table of facts. */
    private List<FormCode> forms() {
        return jdbc.sql(SqlFile.beside(ReleaseHashes.class, "fact-tables").text()).query(String.class).list().stream()
                .map(FormCode::new)
                .toList();
    }
}
