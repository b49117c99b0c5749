package org.urbanstat.database;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/**
 * Writes every table into one file by COPY, as of one instant, while runs go on. The file is a zip: the rows of each
 * table as PostgreSQL writes them, {@code tables.csv} with the number of rows and the SHA-256 of each,
 * {@code statements.csv} with what no migration makes again, and {@code about.csv}. Passwords and roles belong to a
 * server and are not in it.
 */
public final class Backup {
    private final DataSource dataSource;
    private final String program;

    /** @param program name and version, as the file will say */
    public Backup(DataSource dataSource, String program) {
        this.dataSource = dataSource;
        this.program = program;
    }

    /**
     * Writes the file beside its place and moves it there when it is whole and on the disk.
     *
     * @throws BackupFailure when the file exists, or cannot be written
     * @throws org.springframework.dao.DataAccessException when the database does not give its rows
     */
    public BackupSummary write(Path file, Instant takenAt) {
        if (Files.exists(file)) {
            throw new BackupFailure("backup.exists", file);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            BackupSummary summary = writePart(part, takenAt);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return summary;
        } catch (FileAlreadyExistsException e) {
            throw new BackupFailure(e, "backup.going", part);
        } catch (IOException e) {
            delete(part, e);
            throw new BackupFailure(e, "backup.write", file, e);
        } catch (RuntimeException e) {
            delete(part, e);
            throw e;
        }
    }

    private BackupSummary writePart(Path part, Instant takenAt) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            BackupWriter writer = new BackupWriter(Channels.newOutputStream(channel));
            snapshot(writer, takenAt);
            writer.finish();
            channel.force(true);
            return new BackupSummary(writer.tables(), writer.rows(), channel.size());
        }
    }

    private void snapshot(BackupWriter writer, Instant takenAt) throws IOException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                new BackupSnapshot(connection).into(writer, program, takenAt);
            } finally {
                connection.rollback();
                connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("backup", null, e);
        }
    }

    private static void delete(Path part, Exception failure) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
