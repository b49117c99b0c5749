package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class ReaderRoleTest {
    private static TestDatabase database;
    private static JdbcClient reader;

    @BeforeAll
    static void logIn() {
        database = TestDatabase.fresh();
        new ReaderRole(database.dataSource()).grant(Optional.of("6162"));
        reader = JdbcClient.create(new DriverManagerDataSource(database.url(), ReaderRole.NAME, "6162"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void readsEveryViewOfTheMartAndThoseToCome() {
        database.client().sql("create view mart.made_later as select 7 as n").update();
        assertThat(reader.sql("select n from made_later").query(Integer.class).single())
                .isEqualTo(7);
        assertThat(database.client()
                        .sql("select count(*) from pg_views where schemaname = 'mart'"
                                + " and not has_table_privilege('urbanstat_reader',"
                                + " format('%I.%I', schemaname, viewname), 'select')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void readsNothingElse() {
        assertThatThrownBy(() -> reader.sql("select count(*) from intake.submission")
                        .query(Integer.class)
                        .single())
                .rootCause()
                .hasMessageContaining("permission denied for schema intake");
        assertThat(reader.sql("select count(*) from pg_namespace where nspname !~ '^(pg_|information_schema)'"
                                + " and nspname <> 'mart' and has_schema_privilege(oid, 'usage')")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void makesNothing() {
        assertThatThrownBy(() ->
                        reader.sql("create temporary table mine (n integer)").update())
                .rootCause()
                .hasMessageContaining("permission denied to create temporary tables");
        assertThatThrownBy(
                        () -> reader.sql("create table public.mine (n integer)").update())
                .rootCause()
                .hasMessageContaining("permission denied for schema public");
    }

    @Test
    void twoDatabasesOfOneServerMakeTheRoleAtOneMoment() throws Exception {
        try (TestDatabase other = TestDatabase.fresh()) {
            for (int i = 0; i < 20; i++) {
                String name = "urbanstat_reader_together_" + i;
                try {
                    CyclicBarrier together = new CyclicBarrier(2);
                    CompletableFuture<Optional<String>> there = granted(other, name, together);
                    CompletableFuture<Optional<String>> here = granted(database, name, together);
                    assertThat(there.get()).isEmpty();
                    assertThat(here.get()).isEmpty();
                } finally {
                    List.of(database, other).forEach(d -> drop(d, name));
                    database.client().sql("drop role if exists " + name).update();
                }
            }
        }
    }

    private static CompletableFuture<Optional<String>> granted(
            TestDatabase database, String name, CyclicBarrier together) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                together.await();
                return new ReaderRole(database.dataSource(), name).grant(Optional.of("6162"));
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private static void drop(TestDatabase database, String name) {
        database.client().sql("drop owned by " + name).update();
    }
}
