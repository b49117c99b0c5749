package org.urbanstat.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.BackupStatement.Kind;

/**
 * Puts a backup into a database in which no run was ever made: the schema as it was, the rows, then the migrations that
 * came since. The rows of each table are checked by number and SHA-256 while they are read; what differs undoes all.
 */
public final class Restore {
    private static final SqlFile SCHEMAS = SqlFile.beside(Restore.class, "own-schemas");
    private static final SqlFile TABLES = SqlFile.beside(Restore.class, "backup-tables");

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    public Restore(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Restores the file.
     *
     * @throws BackupFailure when the file is not ours, damaged or of a newer program, or the database is in use
     */
    public BackupSummary from(Path file) {
        try (BackupFile backup = new BackupFile(file)) {
            MigrationVersion version =
                    MigrationVersion.fromVersion(backup.about().schemaVersion());
            refuseNewer(backup.about(), version);
            refuseUsed();
            return restore(backup, version, Files.size(file));
        } catch (NoSuchFileException e) {
            throw new BackupFailure(e, "restore.none", file);
        } catch (IOException e) {
            throw new BackupFailure(e, "restore.damaged", file, String.valueOf(e.getMessage()));
        }
    }

    private void refuseNewer(BackupAbout about, MigrationVersion version) {
        boolean isKnown = Stream.of(Migrations.of(dataSource).info().all())
                .anyMatch(migration -> version.equals(migration.getVersion()));
        if (!isKnown) {
            throw new BackupFailure("restore.newer", about.program(), version);
        }
    }

    private void refuseUsed() {
        boolean isUsed = jdbc.sql("select exists (select from pipeline.run) or exists (select from intake.submission)")
                .query(Boolean.class)
                .single();
        if (isUsed) {
            throw new BackupFailure("restore.used");
        }
    }

    private BackupSummary restore(BackupFile backup, MigrationVersion version, long bytes) throws IOException {
        jdbc.sql(SCHEMAS.text())
                .query(String.class)
                .list()
                .forEach(
                        schema -> jdbc.sql("drop schema " + schema + " cascade").update());
        Migrations.upTo(dataSource, version);
        List<BackupStatement> statements = backup.statements();
        BackupSummary summary = inTransaction(() -> rows(backup, statements, bytes));
        Migrations.apply(dataSource);
        inTransaction(() -> {
            missing(statements, Kind.VIEW).forEach(this::run);
            statements.stream()
                    .filter(s -> s.kind() == Kind.COMMENT && exists(s.object()))
                    .forEach(this::run);
            return summary;
        });
        new ReaderRole(dataSource).grant(Optional.empty());
        return summary;
    }

    private BackupSummary rows(BackupFile backup, List<BackupStatement> statements, long bytes) throws IOException {
        missing(statements, Kind.TABLE).forEach(this::run);
        // a migration may have put rows into a table, which the backup holds as well
        jdbc.sql("truncate " + String.join(", ", tables())).update();
        BackupRows rows = new BackupRows(backup, dataSource);
        long count = 0;
        List<BackupFile.Part> parts = backup.parts();
        for (BackupFile.Part part : parts) {
            count += rows.load(part);
        }
        statements.stream()
                .filter(s -> s.kind() == Kind.SEQUENCE)
                .forEach(s -> jdbc.sql(s.text()).query(row -> {}));
        return new BackupSummary(parts.size(), count, bytes);
    }

    private List<String> tables() {
        return jdbc.sql(TABLES.text())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    /** Which objects are missing is asked before the first of them is made. */
    private List<BackupStatement> missing(List<BackupStatement> statements, Kind kind) {
        return statements.stream()
                .filter(s -> s.kind() == kind && !exists(s.object()))
                .toList();
    }

    private boolean exists(String object) {
        return jdbc.sql("select to_regclass(:object) is not null")
                .param("object", object)
                .query(Boolean.class)
                .single();
    }

    private void run(BackupStatement statement) {
        jdbc.sql(statement.text()).update();
    }

    private interface Work {
        BackupSummary run() throws IOException;
    }

    private BackupSummary inTransaction(Work work) throws IOException {
        try {
            return new TransactionTemplate(new JdbcTransactionManager(dataSource)).execute(status -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
