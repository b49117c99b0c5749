package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class MigrationsTest {
    private TestDatabase database;

    @BeforeEach
    void make() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void knowsADatabaseThatHasEveryScriptAsFlywayDoes() {
        assertThat(Migrations.of(database.dataSource()).validateWithResult().validationSuccessful)
                .isTrue();
        assertThat(Migrations.areAllApplied(database.dataSource())).isTrue();
    }

    @Test
    void leavesToFlywayADatabaseWithAScriptThatWasAnotherThen() {
        execute("update database.flyway_schema_history set checksum = checksum + 1 where version = '001'");
        assertThat(Migrations.areAllApplied(database.dataSource())).isFalse();
        assertThatThrownBy(() -> Migrations.apply(database.dataSource())).isInstanceOf(FlywayValidateException.class);
    }

    @Test
    void appliesARepeatableScriptThatWasAnotherThen() {
        execute("update database.flyway_schema_history set checksum = checksum + 1 where version is null"
                + " and script like 'R\\_\\_%'");
        assertThat(Migrations.areAllApplied(database.dataSource())).isFalse();
        Migrations.apply(database.dataSource());
        assertThat(Migrations.areAllApplied(database.dataSource())).isTrue();
    }

    @Test
    void doesNotTakeADatabaseOfALaterProgramForItsOwn() {
        execute("insert into database.flyway_schema_history (installed_rank, version, description, type, script,"
                + " checksum, installed_by, execution_time, success) select max(installed_rank) + 1, '999', 'later',"
                + " 'SQL', 'V999__later.sql', 1, 'x', 0, true from database.flyway_schema_history");
        assertThat(Migrations.areAllApplied(database.dataSource())).isFalse();
    }

    @Test
    void knowsADatabaseToWhichNothingWasApplied() {
        execute("drop schema database cascade");
        assertThat(Migrations.areAllApplied(database.dataSource())).isFalse();
    }

    private void execute(String sql) {
        JdbcClient.create(database.dataSource()).sql(sql).update();
    }
}
