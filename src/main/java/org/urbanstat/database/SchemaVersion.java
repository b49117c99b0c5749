package org.urbanstat.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The last numbered migration that a database has seen. */
public record SchemaVersion(String text) {
    static final SqlFile QUERY = SqlFile.beside(SchemaVersion.class, "schema-version");

    public static SchemaVersion of(JdbcClient jdbc) {
        return new SchemaVersion(jdbc.sql(QUERY.text()).query(String.class).single());
    }
}
