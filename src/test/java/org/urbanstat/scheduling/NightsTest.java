package org.urbanstat.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.Nightly.Missed;
import org.urbanstat.pipeline.SmallCountry;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.Text;

/** A diary of nights, by a clock that is set by hand, with one or several processes' worth of watchers on one database. */
class NightsTest {
    private static final String NIGHTS = "select to_char(due_at at time zone 'Asia/Shanghai', 'MM-DD HH24:MI'), state,"
            + " failures from scheduling.night order by due_at, night_id";
    private static final String RUNS = "select count(*), count(*) filter (where status = 'completed') from pipeline.run"
            + " where requested_by = 'schedule:nightly'";

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static final Map<Missed, Definitions> definitions = new EnumMap<>(Missed.class);

    private final SettableClock clock = new SettableClock("2026-11-23T12:00:00Z");
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Nights> open = new ArrayList<>();
    private Missed missed = Missed.LAST;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        definitions.put(Missed.LAST, DefinitionsReader.read(country.jobs()));
        country.define("nightly.yml", "missed: last ", "missed: none ");
        definitions.put(Missed.NONE, DefinitionsReader.read(country.jobs()));
        country.define("nightly.yml", "missed: none ", "missed: all ");
        definitions.put(Missed.ALL, DefinitionsReader.read(country.jobs()));
        country.define("nightly.yml", "missed: all ", "missed: last ");
    }

    @BeforeEach
    void forgetEarlierNights() {
        urbanstat.client().sql("delete from scheduling.night").update();
        urbanstat.client().sql("delete from scheduling.schedule").update();
        urbanstat
                .client()
                .sql("update pipeline.run set requested_by = 'earlier'")
                .update();
    }

    @AfterEach
    void endNights() {
        open.forEach(Nights::close);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private Nights serve() {
        return serve(country.inbox());
    }

    private Nights serve(Path inbox) {
        OneRunner runner = new OneRunner(urbanstat.dataSource(), urbanstat.nightlyRun());
        Nights nights = new Nights(
                urbanstat.dataSource(),
                definitions.get(missed),
                inbox,
                runner,
                clock,
                this::hear,
                Duration.ofMillis(100));
        open.add(nights);
        nights.start();
        awaitLook(nights);
        return nights;
    }

    private void hear(Text text) {
        heard.add(text.en());
    }

    private static void awaitLook(Nights nights) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !urbanstat
                        .lines("select schedule from scheduling.schedule")
                        .isEmpty());
        assertThat(nights.isAlive()).isTrue();
    }

    private static void awaitNights(String... lines) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(urbanstat.lines(NIGHTS)).containsExactly(lines));
    }

    private void awaitHeard(String part) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(heard).anyMatch(t -> t.contains(part)));
    }

    @Test
    void the_first_start_of_all_has_missed_nothing_and_says_when_the_next_night_is() {
        serve();
        assertThat(heard).containsExactly("schedule nightly: the next night is 2026-11-24 02:30");
        assertThat(urbanstat.lines(NIGHTS)).isEmpty();
    }

    @Test
    void four_watchers_run_each_night_once() {
        for (int i = 0; i < 4; i++) {
            serve();
        }
        clock.set("2026-11-23T18:30:00Z");
        awaitNights("11-24 02:30|done|0");
        clock.set("2026-11-24T18:30:00Z");
        awaitNights("11-24 02:30|done|0", "11-25 02:30|done|0");
        assertThat(urbanstat.lines(RUNS)).containsExactly("2|2");
        assertThat(urbanstat.lines("select r.reason, n.claims from scheduling.night n join pipeline.run r"
                        + " on r.run_id = n.run_id order by n.due_at"))
                .containsExactly("night of 2026-11-24T02:30+08:00|1", "night of 2026-11-25T02:30+08:00|1");
        assertThat(heard)
                .filteredOn(t -> t.contains(" done, "))
                .hasSize(2)
                .allMatch(t -> t.matches(
                        "schedule nightly, night of 2026-11-2[45] 02:30: run \\d+ done, \\d+ returns accepted, 0 rejected,"
                                + " release [\\d-]+"));
    }

    @Test
    void after_an_outage_one_run_makes_up_for_all_and_the_missed_nights_are_listed() {
        serve().close();
        clock.set("2026-11-26T04:00:00Z");
        serve();
        awaitNights("11-24 02:30|caught_up|0", "11-25 02:30|caught_up|0", "11-26 02:30|caught_up|0");
        assertThat(urbanstat.lines(RUNS)).containsExactly("1|1");
        assertThat(urbanstat.lines("select count(distinct run_id), count(run_id) from scheduling.night"))
                .containsExactly("1|3");
        assertThat(heard)
                .contains("schedule nightly: 3 missed nights, one run makes up for them: 2026-11-24 02:30,"
                        + " 2026-11-25 02:30, 2026-11-26 02:30. To look: urbanstat nights");
    }

    @Test
    void under_none_the_missed_nights_are_let_go_and_listed_all_the_same() {
        missed = Missed.NONE;
        serve().close();
        clock.set("2026-11-26T04:00:00Z");
        serve();
        awaitHeard(
                "schedule nightly: 3 missed nights are let go: 2026-11-24 02:30, 2026-11-25 02:30, 2026-11-26 02:30");
        awaitNights("11-24 02:30|missed|0", "11-25 02:30|missed|0", "11-26 02:30|missed|0");
        clock.set("2026-11-26T18:30:01Z");
        awaitNights("11-24 02:30|missed|0", "11-25 02:30|missed|0", "11-26 02:30|missed|0", "11-27 02:30|done|0");
        assertThat(urbanstat.lines(RUNS)).containsExactly("1|1");
    }

    @Test
    void under_all_each_missed_night_is_run_in_order() {
        missed = Missed.ALL;
        serve().close();
        clock.set("2026-11-26T04:00:00Z");
        serve();
        serve();
        awaitNights("11-24 02:30|caught_up|0", "11-25 02:30|caught_up|0", "11-26 02:30|caught_up|0");
        assertThat(urbanstat.lines(
                        "select reason from pipeline.run where requested_by = 'schedule:nightly'" + " order by run_id"))
                .containsExactly(
                        "night of 2026-11-24T02:30+08:00",
                        "night of 2026-11-25T02:30+08:00",
                        "night of 2026-11-26T02:30+08:00");
    }

    @Test
    void a_clock_that_jumps_ahead_and_is_put_back_loses_no_night() {
        serve();
        clock.set("2036-11-23T18:30:00Z");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> urbanstat
                        .lines("select count(*) from scheduling.night where state = 'caught_up'")
                        .equals(List.of("3653")));
        clock.set("2026-11-23T13:00:00Z");
        awaitHeard("the clock was put back; 3654 nights recorded ahead of time are void and will be due again");
        clock.set("2026-11-23T18:30:00Z");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> urbanstat
                        .lines("select count(*) from scheduling.night where state = 'done'")
                        .equals(List.of("1")));
    }

    @Test
    void a_clock_that_goes_back_a_little_runs_no_night_twice() {
        serve();
        clock.set("2026-11-23T18:30:10Z");
        awaitNights("11-24 02:30|done|0");
        clock.move(Duration.ofMinutes(-50));
        await().during(Duration.ofSeconds(1)).until(() -> urbanstat.lines(RUNS).equals(List.of("1|1")));
        clock.set("2026-11-23T18:30:20Z");
        await().during(Duration.ofSeconds(1)).until(() -> urbanstat.lines(RUNS).equals(List.of("1|1")));
    }

    @Test
    void a_night_that_fails_is_tried_three_times_more_and_then_given_up() {
        serve(country.inbox().resolve("nowhere"));
        clock.set("2026-11-23T18:30:00Z");
        awaitNights("11-24 02:30|due|1");
        awaitHeard("Tried again at 2026-11-24 02:31, attempt 2 of 4");
        clock.move(Duration.ofSeconds(59));
        await().during(Duration.ofMillis(500))
                .until(() -> urbanstat.lines(NIGHTS).equals(List.of("11-24 02:30|due|1")));
        clock.move(Duration.ofSeconds(1));
        awaitNights("11-24 02:30|due|2");
        clock.move(Duration.ofMinutes(5));
        awaitNights("11-24 02:30|due|3");
        clock.move(Duration.ofMinutes(15));
        awaitNights("11-24 02:30|failed|4");
        awaitHeard("schedule nightly, night of 2026-11-24 02:30: given up: ");
        assertThat(urbanstat.lines("select reason_en like '%nowhere%', run_id is not null from scheduling.night"))
                .containsExactly("t|t");
    }

    @Test
    void a_night_that_fails_once_is_done_at_the_second_attempt() {
        Path late = country.inbox().resolveSibling("late-mount");
        serve(late);
        clock.set("2026-11-23T18:30:00Z");
        awaitNights("11-24 02:30|due|1");
        assertThat(late.toFile().mkdir()).isTrue();
        clock.move(Duration.ofMinutes(1));
        awaitNights("11-24 02:30|done|1");
    }

    @Test
    void a_night_that_finds_another_run_at_work_waits_for_it() throws Exception {
        try (var connection = urbanstat.dataSource().getConnection()) {
            assertThat(RunLock.take(connection)).isTrue();
            serve();
            clock.set("2026-11-23T18:30:00Z");
            awaitHeard("cannot start: another run has just begun");
            awaitNights("11-24 02:30|running|0");
            RunLock.release(connection);
        }
        awaitNights("11-24 02:30|done|0");
    }

    @Test
    void a_watcher_that_is_closed_while_its_night_waits_leaves_it_to_the_next() throws Exception {
        try (var connection = urbanstat.dataSource().getConnection()) {
            assertThat(RunLock.take(connection)).isTrue();
            Nights first = serve();
            clock.set("2026-11-23T18:30:00Z");
            awaitNights("11-24 02:30|running|0");
            first.close();
            awaitNights("11-24 02:30|due|0");
            RunLock.release(connection);
        }
        serve();
        awaitNights("11-24 02:30|done|0");
    }

    @Test
    void a_night_whose_holder_no_longer_counts_is_taken_over() {
        serve().close();
        urbanstat
                .client()
                .sql("insert into scheduling.night (schedule, due_at, state, not_before, claims, holder)"
                        + " values ('nightly', '2026-11-23T18:30:00Z', 'running', now(), 1, 'elsewhere:1')")
                .update();
        clock.set("2026-11-23T18:31:00Z");
        serve();
        awaitNights("11-24 02:30|done|0");
        assertThat(heard)
                .contains(
                        "schedule nightly, night of 2026-11-24 02:30: taken over from elsewhere:1, which gives no sign"
                                + " of life");
    }

    @Test
    void a_night_whose_run_had_ended_when_its_holder_died_is_not_run_again() {
        serve();
        clock.set("2026-11-23T18:30:00Z");
        awaitNights("11-24 02:30|done|0");
        urbanstat
                .client()
                .sql("update scheduling.night set state = 'running', holder = 'elsewhere:1', ended_at = null")
                .update();
        awaitHeard(" had done its work");
        awaitNights("11-24 02:30|done|0");
        assertThat(urbanstat.lines(RUNS)).containsExactly("1|1");
    }

    @Test
    void while_the_database_is_away_nothing_is_lost() {
        serve();
        urbanstat.client().sql("alter table scheduling.night rename to away").update();
        clock.set("2026-11-23T18:30:00Z");
        awaitHeard("the nights cannot be looked for: ");
        urbanstat.client().sql("alter table scheduling.away rename to night").update();
        awaitNights("11-24 02:30|done|0");
        assertThat(heard).contains("the nights are looked for again");
    }
}
