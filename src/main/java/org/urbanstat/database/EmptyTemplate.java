package org.urbanstat.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.urbanstat.vocabulary.Sha256;

/**
 * A migrated, empty database that is kept on the server to copy from, since a copy takes a tenth of the migrations. Its
 * name says the schema, the collation and the login, so that one of another program is never taken. It appears whole or
 * not at all, as a copy of a database that is complete, and nobody can connect to it.
 */
final class EmptyTemplate {
    private static final SqlFile FINGERPRINT = SqlFile.beside(EmptyTemplate.class, "schema-fingerprint");
    private static final SqlFile OTHERS = SqlFile.beside(EmptyTemplate.class, "other-template-databases");
    private static final int NAME_DIGITS = 12;

    private static final String MISSING = "3D000";

    /** What PostgreSQL reports where the system beneath it sorts otherwise since the template was made. */
    private static final String SORTS_OTHERWISE = "XX000";

    /** Made by another process meanwhile. */
    private static final Set<String> THERE_NOW = Set.of("42P04", "23505");

    private final Connection holder;
    private final String fingerprint;
    private final String name;

    /** @param holder a connection to the database whose schema is meant */
    EmptyTemplate(Connection holder) throws SQLException {
        this.holder = holder;
        this.fingerprint = fingerprint(holder);
        String told = String.join(
                "\n",
                fingerprint,
                CollationOfDatabase.of(holder).options(),
                holder.getMetaData().getUserName());
        this.name = "urbanstat_empty_" + Sha256.of(told).hex().substring(0, NAME_DIGITS);
    }

    String name() {
        return name;
    }

    /** Whether the database was made by copying; where not, it is not there. */
    boolean copiedTo(String database) throws SQLException {
        try {
            execute("create database \"" + database + "\" template \"" + name + "\"");
            return true;
        } catch (SQLException e) {
            if (SORTS_OTHERWISE.equals(e.getSQLState())) {
                drop(name);
            } else if (!MISSING.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    /**
     * Keeps a copy of the database, to which nobody may be connected, in place of those of other schemas.
     *
     * @param schema the fingerprint of what was migrated; where it is not the one that is meant, nothing is kept
     */
    void keep(String database, String schema) throws SQLException {
        if (!schema.equals(fingerprint)) {
            return;
        }
        for (String other : others()) {
            drop(other);
        }
        try {
            execute("create database \"" + name + "\" template \"" + database + "\" allow_connections false");
        } catch (SQLException e) {
            if (!THERE_NOW.contains(e.getSQLState())) {
                throw e;
            }
        }
    }

    /** One word for the schema of the database that the connection works on. */
    static String fingerprint(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(FINGERPRINT.text())) {
            row.next();
            return row.getString("fingerprint");
        }
    }

    private List<String> others() throws SQLException {
        try (PreparedStatement statement = holder.prepareStatement(OTHERS.text())) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    names.add(rows.getString("datname"));
                }
                return names;
            }
        }
    }

    private void drop(String database) throws SQLException {
        execute("drop database if exists \"" + database + "\"");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = holder.createStatement()) {
            statement.execute(sql);
        }
    }
}
