package org.urbanstat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.util.function.SingletonSupplier;

/** The numbered scripts of {@code db/migration}. Flyway's own table lives in schema {@code database}. */
final class Migrations {
    /** How long another process that migrates is waited for. */
    private static final int LOCK_SECONDS = 600;

    /** What the program brings does not change while it runs, and readiness asks again and again. */
    private static final SingletonSupplier<String> OWN = SingletonSupplier.of(MigrationScripts::fingerprint);

    private static final String NOTES = "database.flyway_schema_history";

    private Migrations() {}

    static Flyway of(DataSource dataSource) {
        return settings(dataSource).load();
    }

    private static FluentConfiguration settings(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .defaultSchema("database")
                .schemas("database")
                .createSchemas(true);
    }

    /**
     * Applies what has not been applied; processes that do so at the same time wait for one another. Where all was, Flyway
     * is not even loaded: it is a fifth of a start.
     */
    static void apply(DataSource dataSource) {
        if (!areAllApplied(dataSource)) {
            migrate(dataSource, MigrationVersion.LATEST);
        }
    }

    /** Whether the scripts of this program, each as it is today, and no others were applied, by Flyway's own notes. */
    static boolean areAllApplied(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return hasNotes(connection) && EmptyTemplate.fingerprint(connection).equals(OWN.obtain());
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("migrations", null, e);
        }
    }

    private static boolean hasNotes(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('" + NOTES + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** Applies the numbered ones up to that version, so that rows of that time fit. */
    static void upTo(DataSource dataSource, MigrationVersion version) {
        migrate(dataSource, version);
    }

    /**
     * On one connection. Flyway by itself notes on a second one that a migration was applied, after the commit of what it
     * made, and a start that died in between would find the tables there and stop for good. The lock belongs to the
     * session then, since the commits of that connection would end one of a transaction.
     */
    private static void migrate(DataSource dataSource, MigrationVersion target) {
        try (Connection connection = dataSource.getConnection()) {
            settings(new SingleConnectionDataSource(connection, true))
                    .configuration(Map.of("flyway.postgresql.transactional.lock", "false"))
                    .lockRetryCount(LOCK_SECONDS)
                    .target(target)
                    .load()
                    .migrate();
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("migrations", null, e);
        }
    }
}
