package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Retention;
import org.urbanstat.definitions.Retention.Kind;

/** Nights with and without a release, a rerun before any release, a discarded candidate; a year later they are purged. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PurgeTest {
    private static final Retention A_MONTH =
            new Retention(Stream.of(Kind.values()).collect(Collectors.toMap(k -> k, k -> Duration.ofDays(30))));
    private static final Instant A_YEAR_LATER = GoldenRunTest.NOW.plus(Duration.ofDays(365));

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static final Map<Long, Map<String, String>> MADE = new TreeMap<>();

    @BeforeAll
    static void open() throws SQLException {
        country = SmallCountry.in(folder);
        country.sendAll();
        urbanstat = TestInstallation.of(country);
        night(0);
        night(1);
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        night(2);
        night(3);
        urbanstat
                .client()
                .sql(
                        "insert into publication.candidate (run_id, made_at, state, definitions_sha256, program_version,"
                                + " schema_version, changed_rows, gates, fingerprint, acted_by, acted_at, reason)"
                                + " select 2, r.published_at, 'discarded', r.definitions_sha256, '', '', '{}', '[]',"
                                + " repeat('a', 64), 'test', r.published_at, 'no' from publication.release r where r.release_id = 1")
                .update();
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private static void night(int day) throws SQLException {
        urbanstat.restart(country, GoldenRunTest.NOW.plus(Duration.ofDays(day)));
        var release = urbanstat.run(country.request()).releaseId();
        if (release.isPresent()) {
            urbanstat.export(folder.resolve("made-" + release.get()), "");
            MADE.put(release.get(), ReleasedFiles.in(folder.resolve("made-" + release.get())));
        }
    }

    private static Purge purge(Instant now, int rowsACommit) {
        return new Purge(urbanstat.dataSource(), A_MONTH, Clock.fixed(now, ZoneOffset.UTC), rowsACommit);
    }

    private static List<String> counts() {
        return urbanstat.lines("select (select count(*) from batch.batch_job_execution),"
                + " (select count(*) from batch.batch_step_execution), (select count(*) from batch.batch_job_instance),"
                + " (select count(*) from publication.candidate), (select string_agg(run_id::text, ' ' order by run_id)"
                + " from pipeline.run), (select count(*) from intake.submission where bytes is not null)");
    }

    @Test
    @Order(1)
    void nothing_goes_before_its_time() {
        String before = counts().get(0);
        assertThat(purge(GoldenRunTest.NOW.plus(Duration.ofDays(20)), 1_000).due())
                .isEmpty();
        assertThat(purge(GoldenRunTest.NOW.plus(Duration.ofDays(20)), 1_000).run("op", "early", () -> {}))
                .isEmpty();
        assertThat(counts()).containsExactly(before);
        assertThat(urbanstat.lines("select 1 from audit.event where kind = 'PURGE'"))
                .isEmpty();
    }

    @Test
    @Order(2)
    void a_look_says_what_would_go_and_takes_nothing() {
        String before = counts().get(0);
        assertThat(purge(A_YEAR_LATER, 1_000).due())
                .isEqualTo(Map.of(Kind.BATCH_METADATA, 4L, Kind.CANDIDATES, 1L, Kind.RUNS, 1L));
        assertThat(counts()).containsExactly(before);
    }

    @Test
    @Order(3)
    void a_purge_that_is_killed_goes_on_where_it_stood() {
        AtomicInteger commits = new AtomicInteger();
        assertThatThrownBy(() -> purge(A_YEAR_LATER, 1).run("op", "tidy", () -> {
                    if (commits.incrementAndGet() > 3) {
                        throw new IllegalStateException("killed");
                    }
                }))
                .hasMessage("killed");
        assertThat(urbanstat.lines("select count(*) from batch.batch_job_execution"))
                .containsExactly("1");
        assertThat(purge(A_YEAR_LATER, 1).run("op", "tidy on", () -> {}))
                .isEqualTo(Map.of(Kind.BATCH_METADATA, 1L, Kind.CANDIDATES, 1L, Kind.RUNS, 1L));
        assertThat(counts()).containsExactly("0|0|0|2|1 3 4|13");
        assertThat(purge(A_YEAR_LATER, 1).run("op", "again", () -> {})).isEmpty();
    }

    @Test
    @Order(4)
    void each_purge_is_an_act_in_the_audit() {
        assertThat(urbanstat.lines("select actor, subject, reason, details ->> 'rows', details ->> 'before'"
                        + " from audit.event where kind = 'PURGE' order by event_id"))
                .containsExactly(
                        "op|batch_metadata|tidy|4|2026-10-02T18:30:00Z",
                        "op|batch_metadata|tidy on|1|2026-10-02T18:30:00Z",
                        "op|candidates|tidy on|1|2026-10-02T18:30:00Z",
                        "op|runs|tidy on|1|2026-10-02T18:30:00Z");
    }

    @Test
    @Order(5)
    void every_release_is_what_it_was_and_the_next_night_changes_nothing() throws SQLException {
        for (int look = 0; look < 2; look++) {
            for (Map.Entry<Long, Map<String, String>> made : MADE.entrySet()) {
                Path out = folder.resolve("after-" + look + "-" + made.getKey());
                urbanstat.export(out, String.valueOf(made.getKey()));
                assertThat(ReleasedFiles.in(out)).isEqualTo(made.getValue());
            }
            urbanstat.restart(country, GoldenRunTest.NOW.plus(Duration.ofDays(4)));
            assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
        }
        assertThat(MADE).hasSize(2);
    }

    /** Twice in a row read again between two releases: what the first of them said was never shown. */
    @Test
    @Order(6)
    void a_reading_that_was_replaced_before_any_release_goes_with_its_findings() {
        for (String word : List.of("Land one", "Land two")) {
            country.define(
                    "forms/land.yml", word.equals("Land one") ? "Urban construction land}" : "Land one}", word + "}");
            urbanstat.restart(country, GoldenRunTest.NOW.plus(Duration.ofDays(5)));
            assertThat(urbanstat.run(country.forced()).releaseId()).isEmpty();
        }
        String published = "select count(*) from publication.return_status";
        List<String> before = urbanstat.lines(published);
        long readings = Long.parseLong(
                urbanstat.lines("select count(*) from validation.reading").get(0));
        assertThat(purge(A_YEAR_LATER, 1_000).run("op", "readings", () -> {})).containsEntry(Kind.READINGS, 13L);
        assertThat(urbanstat.lines("select count(*) from validation.reading"))
                .containsExactly(String.valueOf(readings - 13));
        assertThat(urbanstat.lines(published)).isEqualTo(before);
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
    }
}
