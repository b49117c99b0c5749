package org.urbanstat.restarts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.database.PostgresServer;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;

/**
 * Several processes are started at the same moment on one data directory that does not exist yet: one of them makes the
 * database, one at a time migrates it, one at a time runs, and what comes out is what one alone would have made.
 */
class SeveralAtOnceTest {
    /** Of any two runs that were not refused, one ended before the other began. */
    private static final String OVERLAPPING = """
            select a.run_id, b.run_id
            from pipeline.run a
            join pipeline.run b on a.run_id < b.run_id and b.started_at < a.ended_at
            """;

    @TempDir
    static Path folder;

    static SmallCountry country;
    static Map<String, List<String>> alone;

    @BeforeAll
    static void runAlone() throws Exception {
        country = SmallCountry.in(folder.resolve("country")).sendAll();
        try (TestInstallation installation = TestInstallation.of(country)) {
            assertThat(installation.run(country.request()).releaseId()).contains(1L);
            installation.export(folder.resolve("alone"));
        }
        alone = ExportedTables.in(folder.resolve("alone"));
    }

    @Test
    void two_of_which_the_second_refuses() {
        List<UrbanstatProcess.Ended> ended = atOnce("refuse", 2);
        assertThat(ended.stream().map(UrbanstatProcess.Ended::code))
                .contains(0)
                .allMatch(code -> code == 0 || code == 1);
        assertThat(ended.stream().filter(e -> e.code() == 1))
                .allSatisfy(e -> assertThat(e.err()).contains("One run works at a time."));
    }

    @Test
    void four_that_wait_for_one_another() {
        List<UrbanstatProcess.Ended> ended = atOnce("wait", 4);
        assertThat(ended)
                .extracting(UrbanstatProcess.Ended::code)
                .as("%s", ended)
                .containsExactly(0, 0, 0, 0);
        assertThat(ended.stream().filter(e -> e.out().contains("\"release_id\": 1")))
                .as("runs that published")
                .hasSize(1);
    }

    @Test
    void four_that_join_the_one_at_work() {
        List<UrbanstatProcess.Ended> ended = atOnce("join", 4);
        assertThat(ended)
                .extracting(UrbanstatProcess.Ended::code)
                .as("%s", ended)
                .containsExactly(0, 0, 0, 0);
        assertThat(ended).allSatisfy(e -> assertThat(e.out()).contains("\"status\": \"completed\""));
    }

    /** What each said, when all of them have ended and what they made was looked at. */
    private static List<UrbanstatProcess.Ended> atOnce(String whenBusy, int processes) {
        try (Installation installation = Installation.in(folder.resolve(whenBusy), country.jobs(), country.inbox())) {
            List<UrbanstatProcess> all = IntStream.range(0, processes)
                    .mapToObj(i -> installation.run("--when-busy", whenBusy))
                    .toList();
            List<UrbanstatProcess.Ended> ended = new ArrayList<>();
            all.forEach(process -> ended.add(process.end(Installation.PATIENCE)));
            assertThat(ended).allSatisfy(e -> assertThat(e.err()).doesNotContain("\tat "));
            look(installation);
            return ended;
        }
    }

    private static void look(Installation installation) {
        assertThat(installation.server().isThere())
                .as("a server that nobody uses any more")
                .isFalse();
        try (PostgresServer keeping = PostgresServer.join(installation.data())) {
            assertThat(keeping.port()).isPositive();
            EmbeddedServer server = installation.server();
            assertThat(server.lines("select distinct status from pipeline.run")).containsExactly("completed");
            assertThat(server.lines(OVERLAPPING)).isEmpty();
            assertThat(server.lines("select release_id from publication.release"))
                    .containsExactly("1");
            assertThat(server.lines(StateOfReturns.GAPS)).isEmpty();
            assertThat(server.lines(StateOfReturns.LEFTOVERS)).isEmpty();
            assertThat(ExportedTables.of(installation)).isEqualTo(alone);
        }
    }
}
