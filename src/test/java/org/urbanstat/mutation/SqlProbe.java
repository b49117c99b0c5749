package org.urbanstat.mutation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postgresql.PGConnection;

/**
 * Runs the changes of a statement beside it, each between a savepoint and the way back to it, and remembers in which tests
 * what came out was not the same. Where nothing is ever different no test can notice; where something is, the tests judge.
 */
final class SqlProbe {
    private final Map<SqlMutant, Set<String>> different = new LinkedHashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Set<SqlMutant> refused = new HashSet<>();
    private String test = "";
    private int enough;

    /** Forgets in which tests a change changed anything; one that does so in so many is tried in no other. */
    void begin(int enoughTests) {
        different.clear();
        enough = enoughTests;
    }

    /** What runs now. */
    void in(String running) {
        test = running;
    }

    /** The tests in which a change changed anything, in their order. */
    Set<String> different(SqlMutant mutant) {
        return different.getOrDefault(mutant, Set.of());
    }

    /** Whether the server takes the changed statement for one at all. */
    boolean isRefused(SqlMutant mutant) {
        return refused.contains(mutant);
    }

    /** Whether any test ran the file. */
    boolean isReached(String file) {
        return reached.contains(file);
    }

    PreparedStatement beside(
            PreparedStatement original,
            Connection connection,
            String sql,
            WatchedSql.Found found,
            List<SqlMutant> mutants) {
        List<Map.Entry<Method, Object[]>> settings = new ArrayList<>();
        return (PreparedStatement) Proxy.newProxyInstance(
                SqlProbe.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                        settings.add(Map.entry(method, arguments));
                    }
                    if (method.getName().startsWith("execute")) {
                        reached.add(found.file());
                        tryAll(connection, sql, found, mutants, settings);
                    }
                    try {
                        return method.invoke(original, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** On the server's own connection: the pool gives up one on which a statement failed in some ways. */
    private void tryAll(
            Connection pooled,
            String sql,
            WatchedSql.Found found,
            List<SqlMutant> mutants,
            List<Map.Entry<Method, Object[]>> settings)
            throws SQLException {
        Connection connection = (Connection) pooled.unwrap(PGConnection.class);
        List<SqlMutant> open = mutants.stream()
                .filter(m -> !refused.contains(m) && isOpen(different(m)))
                .toList();
        if (open.isEmpty() || !SqlOutcome.hasRows(connection, found)) {
            return;
        }
        boolean isAlone = connection.getAutoCommit();
        if (isAlone) {
            connection.setAutoCommit(false);
        }
        Savepoint before = connection.setSavepoint();
        SqlOutcome expected = tried(connection, before, sql, settings);
        for (SqlMutant mutant : open) {
            SqlOutcome outcome = tried(connection, before, SqlTemplate.fill(mutant.text(), found.fillings()), settings);
            if (outcome.isRefused()) {
                refused.add(mutant);
            } else if (!outcome.equals(expected)) {
                different.computeIfAbsent(mutant, m -> new LinkedHashSet<>()).add(test);
            }
        }
        if (isAlone) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private boolean isOpen(Set<String> tests) {
        return tests.size() < enough && !tests.contains(test);
    }

    private static SqlOutcome tried(
            Connection connection, Savepoint before, String sql, List<Map.Entry<Method, Object[]>> settings)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<Method, Object[]> setting : settings) {
                setting.getKey().invoke(statement, setting.getValue());
            }
            return SqlOutcome.of(connection, statement, sql);
        } catch (SQLException e) {
            return SqlOutcome.broken(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(sql, e);
        } finally {
            connection.rollback(before);
        }
    }
}
