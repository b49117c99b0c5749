package org.urbanstat.mutation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What stands between the tests and the driver: knows the statements of the stages again when they are prepared, and
 * either tries all their changes beside them or puts one change in their place.
 */
final class WatchedSql {
    private final Map<String, SqlTemplate> templates;
    private final Map<String, List<SqlMutant>> mutants;
    private final SqlProbe probe;
    private final Map<String, Optional<Found>> known = new HashMap<>();
    private @Nullable SqlMutant instead;
    private boolean isProbing;

    /** A statement known again, with what fills its holes. */
    record Found(String file, Map<String, String> fillings) {}

    WatchedSql(Map<String, SqlTemplate> templates, Map<String, List<SqlMutant>> mutants, SqlProbe probe) {
        this.templates = templates;
        this.mutants = mutants;
        this.probe = probe;
    }

    /** From now on every statement runs as it is, and each of its changes is tried and taken back before. */
    void probe() {
        instead = null;
        isProbing = true;
    }

    /** From now on the changed statement runs instead of its original. */
    void put(SqlMutant mutant) {
        instead = mutant;
        isProbing = false;
    }

    /** From now on every statement runs as it is. */
    void rest() {
        instead = null;
        isProbing = false;
    }

    DataSource over(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                return watched(super.getConnection());
            }
        };
    }

    private Connection watched(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                WatchedSql.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    try {
                        if (!method.getName().equals("prepareStatement")) {
                            return method.invoke(connection, arguments);
                        }
                        String sql = (String) arguments[0];
                        Optional<Found> found = found(sql);
                        arguments[0] = found.map(f -> replaced(f, sql)).orElse(sql);
                        PreparedStatement statement = (PreparedStatement) method.invoke(connection, arguments);
                        return found.filter(f -> isProbing)
                                .map(f -> probe.beside(statement, connection, sql, f, mutants.get(f.file())))
                                .orElse(statement);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private String replaced(Found found, String sql) {
        SqlMutant mutant = instead;
        return mutant != null && mutant.file().equals(found.file())
                ? SqlTemplate.fill(mutant.text(), found.fillings())
                : sql;
    }

    private Optional<Found> found(String sql) {
        return known.computeIfAbsent(sql, this::find);
    }

    private Optional<Found> find(String sql) {
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        templates.forEach((file, template) -> template.fillings(sql).ifPresent(f -> found.put(file, f)));
        if (found.size() > 1) {
            throw new IllegalStateException("the same statement is in " + found.keySet());
        }
        return found.entrySet().stream().findFirst().map(f -> new Found(f.getKey(), f.getValue()));
    }
}
