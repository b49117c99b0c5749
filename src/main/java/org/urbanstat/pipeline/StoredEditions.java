package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;

/** The editions of {@code jobs/} that runs worked with, as the database keeps them. */
public final class StoredEditions {
    private static final SqlFile FILES = SqlFile.beside(StoredEditions.class, "edition-files");

    private final JdbcClient jdbc;

    public StoredEditions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The edition of that fingerprint.
     *
     * @throws IllegalArgumentException when no run ever worked with it
     */
    public Edition of(String sha256) {
        return find(sha256)
                .orElseThrow(
                        () -> new IllegalArgumentException("no edition " + sha256 + " in definitions.edition_file"));
    }

    /** The edition of that fingerprint; absent where its files were not kept. */
    Optional<Edition> find(String sha256) {
        List<DefinitionFile> files = files(sha256, "");
        return files.isEmpty() ? Optional.empty() : Optional.of(new Edition(files));
    }

    /** The policies of the edition of that fingerprint; none where no run ever worked with it. */
    List<DefinitionFile> policies(String sha256) {
        return files(sha256, DefinitionFile.POLICIES);
    }

    private List<DefinitionFile> files(String sha256, String folder) {
        return jdbc.sql(FILES.text())
                .param("edition", sha256)
                .param("folder", folder)
                .query(DefinitionFile.class)
                .list();
    }
}
