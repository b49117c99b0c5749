package org.urbanstat.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.opentest4j.TestAbortedException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migrated database of its own for a test class, on one server for all tests of the JVM: the embedded one, or a
 * container where {@code -Dpostgres=container} asks for it. Where no container engine answers, the test is skipped.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Set<String> PREPARED = new HashSet<>();
    private static UnaryOperator<DataSource> watch = UnaryOperator.identity();

    private final String name;
    private final HikariDataSource pool;
    private final DataSource source;
    private final TestAbortedException reasonToSkip;

    private TestDatabase(String name, HikariDataSource pool, TestAbortedException reasonToSkip) {
        this.name = name;
        this.pool = pool;
        this.source = watch.apply(pool);
        this.reasonToSkip = reasonToSkip;
    }

    /** A database that nobody else uses, gone when closed. Where none can be had, the test that uses it is skipped. */
    public static TestDatabase fresh() {
        try {
            return copy(TestServer.shared().template(), Integer.toString(COUNT.incrementAndGet()));
        } catch (TestAbortedException e) {
            return new TestDatabase("", null, e);
        }
    }

    /** As {@link #fresh()}, and prepared by what is done once for all tests of the JVM that name the same preparation. */
    public static TestDatabase prepared(String preparation, Consumer<TestDatabase> preparing) {
        try {
            return copy(template(preparation, preparing), Integer.toString(COUNT.incrementAndGet()));
        } catch (TestAbortedException e) {
            return new TestDatabase("", null, e);
        }
    }

    private static synchronized String template(String preparation, Consumer<TestDatabase> preparing) {
        TestServer server = TestServer.shared();
        String name = server.nameOf(preparation);
        if (!PREPARED.contains(name)) {
            TestDatabase template = copy(server.template(), preparation);
            preparing.accept(template);
            template.pool.close();
            PREPARED.add(name);
        }
        return name;
    }

    private static TestDatabase copy(String template, String suffix) {
        TestServer server = TestServer.shared();
        String name = server.nameOf(suffix);
        // as files, and not page by page through the log of changes: a third of the work
        server.run("create database " + name + " template " + template + " strategy file_copy");
        HikariDataSource pool = Database.pool(server.url(name), server.user(), server.password());
        return new TestDatabase(name, pool, null);
    }

    /** Lets everything that tests say to the server pass through something else first, as mutation testing does. */
    public static void watch(UnaryOperator<DataSource> watching) {
        watch = watching;
    }

    public DataSource dataSource() {
        if (reasonToSkip != null) {
            throw reasonToSkip;
        }
        return source;
    }

    public JdbcClient client() {
        return JdbcClient.create(dataSource());
    }

    public String url() {
        return TestServer.shared().url(name);
    }

    public String user() {
        return TestServer.shared().user();
    }

    public String password() {
        return TestServer.shared().password();
    }

    /** The rows of a query, each as its values between bars. */
    public List<String> lines(String sql) {
        return lines(client(), sql);
    }

    /** As {@link #lines(String)}, in a session of its own. */
    public static List<String> lines(JdbcClient session, String sql) {
        return lines(session.sql(sql));
    }

    /** What a statement yields, each row as its values between bars. */
    public static List<String> lines(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> {
                    StringJoiner line = new StringJoiner("|");
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.add(String.valueOf(row.getString(i)));
                    }
                    return line.toString();
                })
                .list();
    }

    /** A run for rows that must name one. */
    public long newRun() {
        return client().sql("insert into pipeline.run (job, started_at, status, requested_by, reason, parameters,"
                        + " host, process_id) values ('nightly', timestamptz '2026-01-02 00:00+08', 'running', 'test',"
                        + " 'test', '{}', 'test', 1) returning run_id")
                .query(Long.class)
                .single();
    }

    /** An edition of the definitions for rows that must name one. */
    public void newEdition(String sha256) {
        client().sql("insert into definitions.edition (sha256, loaded_at)"
                        + " values (:sha256, timestamptz '2026-01-02 00:00+08') on conflict do nothing")
                .param("sha256", sha256)
                .update();
    }

    @Override
    public void close() {
        if (reasonToSkip != null) {
            return;
        }
        pool.close();
        TestServer.shared().run("drop database " + name + " with (force)");
    }
}
