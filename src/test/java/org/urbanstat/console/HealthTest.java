package org.urbanstat.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.Database;
import org.urbanstat.database.DatabaseSettings;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.scheduling.Nights;
import org.urbanstat.scheduling.OneRunner;

class HealthTest {
    @TempDir
    Path folder;

    @Test
    void is_ready_only_while_the_database_is_there_and_of_this_program_and_alive_all_the_while() {
        SmallCountry country = SmallCountry.in(folder);
        try (TestInstallation urbanstat = TestInstallation.of(country);
                Nights nights = nights(urbanstat, country)) {
            TestDatabase asked = TestDatabase.fresh();
            try (Database database = Database.open(settings(asked))) {
                nights.start();
                Health health = new Health(database, nights);
                assertThat(health.ready())
                        .isEqualTo(
                                Answer.check(
                                        true,
                                        "{\"status\": \"up\", \"database\": \"up\", \"migrations\": \"up\", \"nights\": \"up\"}"));
                asked.client()
                        .sql("delete from database.flyway_schema_history where version = '005'")
                        .update();
                assertThat(health.ready())
                        .isEqualTo(
                                Answer.check(
                                        false,
                                        "{\"status\": \"down\", \"database\": \"up\","
                                                + " \"migrations\": \"the schema is not this program's\", \"nights\": \"up\"}"));
                asked.close();
                assertThat(health.ready())
                        .isEqualTo(Answer.check(
                                false,
                                "{\"status\": \"down\", \"database\": \"does not answer\","
                                        + " \"migrations\": \"unknown\", \"nights\": \"up\"}"));
                assertThat(health.ready().status()).isEqualTo(503);
                assertThat(health.alive()).isEqualTo(Answer.check(true, "{\"status\": \"up\", \"nights\": \"up\"}"));
            }
        }
    }

    private static DatabaseSettings settings(TestDatabase asked) {
        return new DatabaseSettings(
                Optional.of(new DatabaseSettings.External(asked.url(), asked.user(), asked.password())),
                Path.of("target"));
    }

    private static Nights nights(TestInstallation urbanstat, SmallCountry country) {
        return new Nights(
                urbanstat.dataSource(),
                DefinitionsReader.read(country.jobs()),
                country.inbox(),
                new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun()),
                Clock.systemUTC(),
                text -> {});
    }
}
