package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A database opened ahead of its user. */
class DatabaseAheadTest {
    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where datname = current_database()";

    private static final DatabaseSettings NOBODY = new DatabaseSettings(
            Optional.of(new DatabaseSettings.External("jdbc:postgresql://127.0.0.1:1/none", "nobody", "")),
            Path.of("none"));

    @Test
    void givesTheReasonWhyItCouldNotBeOpenedAsIfItHadBeenOpenedThen() {
        try (DatabaseAhead ahead = DatabaseAhead.open(NOBODY)) {
            assertThatThrownBy(() -> ahead.take(NOBODY)).isInstanceOf(DatabaseUnreachable.class);
        }
    }

    @Test
    void closesWhatNobodyTook() {
        try (TestDatabase there = TestDatabase.fresh()) {
            List<String> before = there.lines(CONNECTIONS);
            DatabaseSettings settings = new DatabaseSettings(
                    Optional.of(new DatabaseSettings.External(there.url(), there.user(), there.password())),
                    Path.of("none"));

            DatabaseAhead.open(settings).close();

            await().untilAsserted(() -> assertThat(there.lines(CONNECTIONS)).isEqualTo(before));
        }
    }
}
