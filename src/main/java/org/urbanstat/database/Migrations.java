package org.urbanstat.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** The numbered scripts of {@code db/migration}. Flyway's own table lives in schema {@code database}. */
final class Migrations {
    private Migrations() {}

    static Flyway of(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .defaultSchema("database")
                .schemas("database")
                .createSchemas(true)
                .load();
    }

    /** Applies what has not been applied; processes that do so at the same time wait for one another. */
    static void apply(DataSource dataSource) {
        of(dataSource).migrate();
    }
}
