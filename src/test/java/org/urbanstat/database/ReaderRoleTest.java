package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
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
}
