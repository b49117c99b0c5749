package org.urbanstat.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** The numbered scripts of {@code db/migration}. Flyway's own table lives in schema {@code database}. */
final class Migrations {
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

    /** Applies what has not been applied; processes that do so at the same time wait for one another. */
    static void apply(DataSource dataSource) {
        of(dataSource).migrate();
    }

    /** Applies the numbered ones up to that version, so that rows of that time fit. */
    static void upTo(DataSource dataSource, MigrationVersion version) {
        settings(dataSource).target(version).load().migrate();
    }
}
