package org.urbanstat.database;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.urbanstat.vocabulary.Sha256;

/** Loads the rows of a backup on the connection of the current transaction. */
final class BackupRows {
    private final BackupFile backup;
    private final DataSource dataSource;

    BackupRows(BackupFile backup, DataSource dataSource) {
        this.backup = backup;
        this.dataSource = dataSource;
    }

    /**
     * Loads one table and answers how many rows it has.
     *
     * @throws IOException when the rows are not those that were written
     */
    long load(BackupFile.Part part) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (InputStream in = new DigestInputStream(backup.open(part.entry()), digest)) {
            long rows = copy(part.table().copyIn(), in);
            Sha256 found = Sha256.of(digest);
            if (rows != part.rows() || !found.equals(part.sha256())) {
                throw new IOException(part.table().name() + ": " + rows + " rows, SHA-256 " + found);
            }
            return rows;
        }
    }

    private long copy(String sql, InputStream in) throws IOException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("restore", sql, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
