package org.urbanstat.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The pool's connections. Who asks first of a server that is gone waits for it to come back; those who ask after that
 * do not wait all over again, one after the other, but are told at once until it answers.
 */
final class PatientOnce extends AbstractDataSource {
    private final HikariDataSource pool;
    private volatile boolean isGone;

    PatientOnce(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (isGone) {
            answers();
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            isGone = true;
            throw e;
        }
    }

    /** Past the pool, which would try again and again before it said no. */
    private void answers() throws SQLException {
        Database.connection(new DatabaseSettings.External(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword()))
                .close();
        isGone = false;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return pool.getConnection(user, password);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(pool);
    }

    /** The pool knows where the server is and how to log in, and can be watched. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : super.unwrap(type);
    }
}
