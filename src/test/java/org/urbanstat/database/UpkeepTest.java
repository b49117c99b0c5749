package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class UpkeepTest {
    @Test
    void makes_room_where_rows_are_gone_and_looks_again_at_what_grew() throws SQLException {
        try (TestDatabase database = TestDatabase.fresh();
                Connection connection = database.dataSource().getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(one);
            jdbc.sql("create schema wear").update();
            table(jdbc, "worn", 300);
            table(jdbc, "grown", 0);
            jdbc.sql("insert into wear.grown select n from generate_series(1, 300) n")
                    .update();
            table(jdbc, "hardly", 100);
            jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();

            assertThat(new Upkeep(one).run(() -> {}))
                    .contains("vacuum (skip_locked, analyze) wear.worn", "analyze (skip_locked) wear.grown")
                    .noneMatch(done -> done.endsWith("wear.hardly"))
                    .noneMatch(done -> done.contains("analyze") && done.contains(" pg_catalog."));

            assertThat(database.lines("select relname, vacuum_count, analyze_count, n_dead_tup from pg_stat_user_tables"
                            + " where schemaname = 'wear' order by relname"))
                    .containsExactly("grown|0|2|0", "hardly|0|1|100", "worn|1|2|0");
        }
    }

    private static void table(JdbcClient jdbc, String name, int deleted) {
        jdbc.sql("create table wear." + name + " with (autovacuum_enabled = off)"
                        + " as select n from generate_series(1, 1000) n")
                .update();
        jdbc.sql("select pg_stat_force_next_flush()").query().singleRow();
        jdbc.sql("analyze wear." + name).update();
        jdbc.sql("delete from wear." + name + " where n <= " + deleted).update();
    }
}
