package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.Text;

/** Nights by the clock of the machine, every second, from two processes' worth of schedulers on one database. */
class NightsTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static Nightly everySecond;

    private final BlockingQueue<Text> heard = new LinkedBlockingQueue<>();

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        country.define("nightly.yml", "\"0 30 2 * * *\"", "\"* * * * * *\"");
        urbanstat = TestInstallation.of(country);
        everySecond = DefinitionsReader.read(country.jobs()).nightly();
    }

    @BeforeEach
    void forgetEarlierNights() {
        urbanstat.client().sql("delete from scheduling.scheduled_task").update();
        urbanstat
                .client()
                .sql("update pipeline.run set requested_by = 'earlier'")
                .update();
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private Nights nights(Path inbox) {
        OneRunner runner = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
        return new Nights(urbanstat.dataSource(), everySecond, inbox, runner, heard::add, Duration.ofMillis(100));
    }

    @Test
    void two_schedulers_run_each_night_once() throws InterruptedException {
        try (Nights one = nights(country.inbox());
                Nights other = nights(country.inbox())) {
            one.start();
            other.start();
            for (int i = 0; i < 3; i++) {
                assertThat(next().en()).startsWith("schedule nightly: run ");
            }
        }
        assertThat(heard).allMatch(t -> t.en().startsWith("schedule nightly: run "));
        assertThat(urbanstat.lines("select status, reason, parameters ->> 'inbox' from pipeline.run"
                        + " where requested_by = 'schedule:nightly' group by 1, 2, 3"))
                .containsExactly("completed|* * * * * *|" + country.inbox());
        assertThat(urbanstat.lines("select task_name, task_instance, picked, consecutive_failures"
                        + " from scheduling.scheduled_task"))
                .containsExactly("nightly|recurring|f|0");
    }

    @Test
    void a_night_that_cannot_run_is_told_and_the_next_one_is_tried() throws InterruptedException {
        Path nowhere = country.inbox().resolve("nowhere");
        try (Nights nights = nights(nowhere)) {
            nights.start();
            assertThat(next().en()).startsWith("schedule nightly not done: ").contains(nowhere.toString());
            assertThat(next().en()).startsWith("schedule nightly not done: ");
        }
    }

    @Test
    void a_night_that_breaks_before_it_has_a_run_is_told_and_counted_as_a_failure() throws InterruptedException {
        urbanstat.client().sql("alter table pipeline.run rename to away").update();
        try (Nights nights = nights(country.inbox())) {
            nights.start();
            assertThat(next().en())
                    .startsWith("schedule nightly not done: ")
                    .contains("relation \"pipeline.run\" does not exist");
        } finally {
            urbanstat.client().sql("alter table pipeline.away rename to run").update();
        }
        assertThat(urbanstat.lines("select consecutive_failures > 0, picked from scheduling.scheduled_task"))
                .containsExactly("t|f");
    }

    @Test
    void a_night_that_is_due_is_kept_in_the_database_by_the_calendar_of_the_zone() {
        Nightly atHalfPastTwo = new Nightly(
                ZoneId.of("Asia/Shanghai"),
                everySecond.lastPeriod(),
                everySecond.inbox(),
                List.of(new Nightly.Schedule(
                        "nightly", "0 30 2 * * *", Nightly.Days.EVERY, Nightly.Missed.LAST, Duration.ofHours(1))),
                everySecond.limits(),
                everySecond.gates());
        OneRunner runner = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
        try (Nights nights = new Nights(urbanstat.dataSource(), atHalfPastTwo, country.inbox(), runner, heard::add)) {
            nights.start();
        }
        Instant due = urbanstat
                .client()
                .sql("select execution_time from scheduling.scheduled_task")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
        assertThat(due.atZone(ZoneId.of("Asia/Shanghai")).toLocalTime()).hasToString("02:30");
        assertThat(Duration.between(Instant.now(), due)).isBetween(Duration.ZERO, Duration.ofDays(1));
        assertThat(heard).isEmpty();
    }

    private Text next() throws InterruptedException {
        Text text = heard.poll(20, TimeUnit.SECONDS);
        assertThat(text).isNotNull();
        return text;
    }
}
