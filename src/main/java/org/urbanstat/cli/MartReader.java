package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Refusal;

/** One connection that sees the mart as an analyst does, as of the time that was asked for. */
final class MartReader implements AutoCloseable {
    private final Connection connection;
    private final JdbcClient jdbc;
    private final Runnable afterwards;

    private MartReader(Connection connection, Runnable afterwards) {
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.afterwards = afterwards;
    }

    /** For queries that somebody types: refused where the session could not be confined to the mart. */
    static MartReader openAsAnalyst(CommonOptions options, AsOf asOf) throws SQLException {
        Database database = options.database();
        Optional<String> missing = database.sqlForAdministrator();
        if (missing.isPresent()) {
            database.close();
            throw new NoReader(missing.get());
        }
        return open(options, asOf);
    }

    /** The role of analysts is not there yet. */
    static final class NoReader extends Refusal {
        private static final long serialVersionUID = 1L;
        private static final Messages MESSAGES = Messages.beside(NoReader.class);

        NoReader(String sql) {
            super(MESSAGES.text("sql.no.reader", sql));
        }
    }

    /** Opens the database and closes it again. */
    static MartReader open(CommonOptions options, AsOf asOf) throws SQLException {
        Database database = options.database();
        try {
            return over(database, asOf, database::close);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Reads what is published now over a database that others work with too, and leaves it open. */
    static MartReader over(Database database) throws SQLException {
        return over(database, AsOf.NOW);
    }

    /** As of the time that was asked for, over a database that is left open. */
    static MartReader over(Database database, AsOf asOf) throws SQLException {
        return over(database, asOf, () -> {});
    }

    private static MartReader over(Database database, AsOf asOf, Runnable afterwards) throws SQLException {
        MartReader reader = new MartReader(connection(database), afterwards);
        try {
            Optional<Long> release = asOf.release(reader.jdbc);
            // several queries of one command read one release, even while the next is published
            AsOf.set(reader.jdbc, release.map(String::valueOf).orElse(""));
            return reader;
        } catch (RuntimeException e) {
            reader.connection.close();
            throw e;
        }
    }

    /** Where the administrator has not made the role yet, the session has our own rights but writes nothing. */
    private static Connection connection(Database database) throws SQLException {
        if (database.sqlForAdministrator().isEmpty()) {
            return database.openAsReader();
        }
        Connection connection = database.dataSource().getConnection();
        connection.setReadOnly(true);
        return connection;
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The rows of a query of this package, as records. */
    <T> List<T> rows(String file, Class<T> type) {
        return jdbc.sql(SqlFile.beside(MartReader.class, file).text())
                .query(type)
                .list();
    }

    /** The release that the reader sees; 0 before the first. */
    long visibleRelease() {
        return jdbc.sql("select coalesce(max(release_id), 0) from mart.release")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            afterwards.run();
        }
    }
}
