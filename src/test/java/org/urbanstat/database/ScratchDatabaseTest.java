package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ScratchDatabaseTest {
    private static final TestDatabase MAIN = TestDatabase.fresh();
    private static final String TEMPLATES =
            "select datname from pg_database where datname ~ '^urbanstat_empty_' order by datname";

    private String template;

    @BeforeEach
    void known() throws SQLException {
        try (Connection connection = MAIN.dataSource().getConnection()) {
            template = new EmptyTemplate(connection).name();
        }
    }

    @AfterAll
    static void close() {
        MAIN.close();
    }

    @Test
    void has_the_schema_of_the_database_beside_it_and_no_rows() throws SQLException {
        for (int i = 0; i < 2; i++) {
            try (ScratchDatabase scratch = ScratchDatabase.beside(MAIN.dataSource())) {
                assertThat(schema(JdbcClient.create(scratch.dataSource()))).isEqualTo(schema(MAIN.client()));
                assertThat(runs(scratch)).isZero();
                JdbcClient.create(scratch.dataSource())
                        .sql("create table run_here as select 1 as one")
                        .update();
            }
        }
        assertThat(MAIN.lines(TEMPLATES)).contains(template);
        assertThat(MAIN.lines("select datallowconn from pg_database where datname = '" + template + "'"))
                .containsExactly("f");
    }

    @Test
    void does_not_copy_the_template_of_another_schema_and_drops_it() {
        drop(template);
        String other = "urbanstat_empty_0123456789ab";
        drop(other);
        run("create database " + other);
        try (ScratchDatabase scratch = ScratchDatabase.beside(MAIN.dataSource())) {
            assertThat(runs(scratch)).isZero();
        }
        assertThat(MAIN.lines(TEMPLATES)).containsExactly(template);
    }

    @Test
    void keeps_no_template_where_the_program_migrates_to_another_schema_than_that_beside_it() throws SQLException {
        String undo = "delete from database.flyway_schema_history where script = 'V999__later.sql'";
        MAIN.client()
                .sql("insert into database.flyway_schema_history select max(installed_rank) + 1, '999', 'later', 'SQL',"
                        + " 'V999__later.sql', 1, current_user, now(), 1, true from database.flyway_schema_history")
                .update();
        List<String> before = MAIN.lines(TEMPLATES);
        try (ScratchDatabase scratch = ScratchDatabase.beside(MAIN.dataSource())) {
            assertThat(runs(scratch)).isZero();
        } finally {
            MAIN.client().sql(undo).update();
        }
        assertThat(MAIN.lines(TEMPLATES)).isEqualTo(before);
    }

    /** A killed one leaves its scratch database, half migrated, without the lock; a template it never leaves half made. */
    @Test
    void drops_what_a_killed_builder_left() {
        drop(template);
        String left = MAIN.lines("select current_database() || '_scratch_7'").get(0);
        run("create database " + left);
        ScratchDatabase.beside(MAIN.dataSource()).close();
        assertThat(MAIN.lines("select datname from pg_database where datname ~ ('^' || current_database() || '_s')"))
                .isEmpty();
    }

    @Test
    void several_made_at_once_where_there_is_no_template_yet_do_not_hinder_one_another() throws Exception {
        drop(template);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Long>> made = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        try (ScratchDatabase scratch = ScratchDatabase.beside(MAIN.dataSource())) {
                            return runs(scratch);
                        }
                    }))
                    .toList();
            for (Future<Long> one : made) {
                assertThat(one.get()).isZero();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(MAIN.lines(TEMPLATES)).containsExactly(template);
    }

    @Test
    void beside_a_database_that_sorts_otherwise_comes_from_a_template_of_that_kind() throws SQLException {
        TestServer server = TestServer.shared();
        String other = server.nameOf("sorts_otherwise");
        run("create database " + other + " template template0 locale_provider libc lc_collate 'C' lc_ctype 'C'");
        try (HikariDataSource pool = Database.pool(server.url(other), server.user(), server.password());
                Connection connection = pool.getConnection()) {
            Migrations.apply(pool);
            String template = new EmptyTemplate(connection).name();
            assertThat(template).isNotEqualTo(this.template);
            for (int i = 0; i < 2; i++) {
                try (ScratchDatabase scratch = ScratchDatabase.beside(pool)) {
                    assertThat(TestDatabase.lines(
                                    JdbcClient.create(scratch.dataSource()),
                                    "select datlocprovider, datcollate from pg_database"
                                            + " where datname = current_database()"))
                            .containsExactly("c|C");
                    assertThat(runs(scratch)).isZero();
                }
                assertThat(MAIN.lines(TEMPLATES)).contains(template);
            }
            drop(template);
        } finally {
            run("drop database " + other + " with (force)");
        }
    }

    private static long runs(ScratchDatabase scratch) {
        return JdbcClient.create(scratch.dataSource())
                .sql("select count(*) from pipeline.run")
                .query(Long.class)
                .single();
    }

    private static List<String> schema(JdbcClient client) {
        return TestDatabase.lines(
                client,
                "select table_schema, table_name, column_name, data_type, ordinal_position"
                        + " from information_schema.columns where table_schema not in ('pg_catalog',"
                        + " 'information_schema') order by 1, 2, 5");
    }

    private static void drop(String database) {
        run("drop database if exists " + database);
    }

    private static void run(String sql) {
        TestServer.shared().run(sql);
    }
}
