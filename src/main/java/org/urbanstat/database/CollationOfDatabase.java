package org.urbanstat.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** How a database sorts and compares text, and its name. */
record CollationOfDatabase(
        String database,
        String encoding,
        char provider,
        @Nullable String locale,
        String collate,
        String characterType) {
    private static final SqlFile COLLATION = SqlFile.beside(CollationOfDatabase.class, "database-collation");

    /** Of the database that the connection works on. */
    static CollationOfDatabase of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COLLATION.text())) {
            row.next();
            return new CollationOfDatabase(
                    row.getString("datname"),
                    row.getString("encoding"),
                    row.getString("datlocprovider").charAt(0),
                    row.getString("datlocale"),
                    row.getString("datcollate"),
                    row.getString("datctype"));
        }
    }

    /** The options of {@code create database} that make another like it. */
    String options() {
        String common = "encoding " + quoted(encoding) + " lc_collate " + quoted(collate) + " lc_ctype "
                + quoted(characterType);
        return switch (provider) {
            case 'b' -> common + " locale_provider builtin builtin_locale " + quoted(String.valueOf(locale));
            case 'i' -> common + " locale_provider icu icu_locale " + quoted(String.valueOf(locale));
            default -> common + " locale_provider libc";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
