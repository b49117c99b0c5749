package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;

/** One connection that sees the mart as an analyst does, as of the time that was asked for. */
final class MartReader implements AutoCloseable {
    private final Connection connection;
    private final Runnable afterwards;

    private MartReader(Connection connection, Runnable afterwards) {
        this.connection = connection;
        this.afterwards = afterwards;
    }

    static MartReader open(CommonOptions options) throws SQLException {
        return open(options, options.asOf());
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
        MartReader reader = new MartReader(database.dataSource().getConnection(), afterwards);
        reader.jdbc()
                .sql("select set_config('urbanstat.as_of', :as_of, false)")
                .param("as_of", asOf)
                .query(String.class)
                .single();
        reader.becomeReader();
        return reader;
    }

    /** Where the server has the role, the session is confined to it; where not, it is read-only all the same. */
    private void becomeReader() throws SQLException {
        boolean hasRole = jdbc().sql("select count(*) > 0 from pg_catalog.pg_roles where rolname = 'urbanstat_reader'"
                        + " and pg_has_role(current_user, oid, 'member')")
                .query(Boolean.class)
                .single();
        if (hasRole) {
            jdbc().sql("set role urbanstat_reader").update();
        }
        jdbc().sql("set default_transaction_read_only = on").update();
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** The rows of a query of this package, as records. */
    <T> List<T> rows(String file, Class<T> type) {
        return jdbc().sql(SqlFile.beside(MartReader.class, file).text())
                .query(type)
                .list();
    }

    /** The release that the reader sees; 0 before the first. */
    long visibleRelease() {
        return jdbc().sql("select coalesce(max(release_id), 0) from mart.release")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            jdbc().sql("reset all").update();
            jdbc().sql("reset role").update();
        } finally {
            afterwards.run();
        }
    }
}
