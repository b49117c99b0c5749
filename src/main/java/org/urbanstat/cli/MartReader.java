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

    static MartReader open(CommonOptions options) throws SQLException {
        return open(options, options.asOf());
    }

    /** For queries that somebody types: refused where the session could not be confined to the mart. */
    static MartReader openAsAnalyst(CommonOptions options) throws SQLException {
        Database database = options.database();
        Optional<String> missing = database.sqlForAdministrator();
        if (missing.isPresent()) {
            database.close();
            throw new NoReader(missing.get());
        }
        return open(options);
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
    static MartReader open(CommonOptions options, String asOf) throws SQLException {
        Database database = options.database();
        try {
            return over(database, asOf, database::close);
        } catch (SQLException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Reads over a database that others work with too, and leaves it open. */
    static MartReader over(Database database, String asOf) throws SQLException {
        return over(database, asOf, () -> {});
    }

    private static MartReader over(Database database, String asOf, Runnable afterwards) throws SQLException {
        AsOf.check(asOf);
        MartReader reader = new MartReader(connection(database), afterwards);
        reader.jdbc
                .sql("select set_config('urbanstat.as_of', :as_of, false)")
                .param("as_of", asOf)
                .query(String.class)
                .single();
        return reader;
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
