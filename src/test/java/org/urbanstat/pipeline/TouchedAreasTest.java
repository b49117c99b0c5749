package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.validation.WorkingTablesEmptied;

/** What a night makes anew is what was touched, and nothing else: seen by which transaction wrote the rows. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TouchedAreasTest {
    @TempDir
    static Path folder;

    private static SmallCountry country;
    private static TestInstallation urbanstat;

    @BeforeAll
    static void publish() {
        country = SeveralCounties.found(SmallCountry.in(folder)).sendAll();
        urbanstat = TestInstallation.of(country);
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void a_release_leaves_nothing_to_be_done() {
        assertThat(touched()).isEmpty();
    }

    @Test
    @Order(2)
    void a_night_in_which_nothing_changed_writes_nothing() {
        List<String> before = writers("9900");
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
        assertThat(writers("9900")).isEqualTo(before);
    }

    @Test
    @Order(3)
    void a_correction_of_one_town_leaves_the_other_counties_as_they_are() {
        List<String> second = writers("990002");
        List<String> first = writers("990001");
        List<String> told = toldToThePlanner();
        country.sendCorrected(
                "2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        assertThat(urbanstat.run(country.request()).releaseId()).contains(2L);
        assertThat(writers("990002")).isEqualTo(second);
        assertThat(writers("990001")).isNotEqualTo(first);
        assertThat(toldToThePlanner()).as("as many rows as before").isEqualTo(told);
        assertThat(touched()).isEmpty();
    }

    private static List<String> toldToThePlanner() {
        return urbanstat.lines("select relname, analyze_count from pg_stat_all_tables where schemaname = 'linkage'"
                + " and relname in ('person_money_reward', 'person_land_quota') order by 1");
    }

    @Test
    @Order(4)
    void unlogged_tables_that_a_crash_emptied_are_computed_anew_and_come_to_the_same() {
        List<String> before = values();
        emptyAsACrashDoes();
        assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
        assertThat(values()).isEqualTo(before);
        assertThat(touched()).isEmpty();
    }

    @Test
    @Order(5)
    void what_a_gate_held_stays_to_be_done_until_it_is_published() {
        country.gated("max_reward_change_percent: 5")
                .sendCorrected(
                        "2025-02-04/甲镇落户再更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "200,160,10,5,5,20,140,30,30");
        urbanstat.restart(country);
        assertThat(urbanstat.run(country.request()).status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(touched()).contains("990001", "990001100", "*");
    }

    @Test
    @Order(6)
    void a_held_candidate_that_a_crash_emptied_is_not_published_until_a_run_has_made_it_anew() {
        emptyAsACrashDoes();
        assertThatThrownBy(TouchedAreasTest::publishHeld)
                .isInstanceOf(CandidateRefused.class)
                .hasMessageStartingWith("the server of the database has crashed since run ")
                .hasMessageEndingWith("To compute it anew: urbanstat run");
        assertThat(urbanstat.run(country.request()).status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(publishHeld().releaseId()).contains(3L);
        assertThat(touched()).isEmpty();
    }

    private static CandidateActs.Done publishHeld() {
        CandidateActs acts = new CandidateActs(urbanstat.dataSource(), Clock.systemUTC());
        return new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .execute(status -> acts.publish(Optional.empty(), "wang", "confirmed"));
    }

    private static void emptyAsACrashDoes() {
        urbanstat.client().sql("""
                        do $$ begin
                          execute (
                            select 'truncate ' || string_agg(c.oid::regclass::text, ', ')
                            from pg_class c where c.relkind = 'r' and c.relpersistence = 'u');
                        end $$""").update();
    }

    private static List<String> touched() {
        return urbanstat.lines("select area_code from pipeline.touched_area order by area_code collate \"C\"");
    }

    private static List<String> values() {
        return urbanstat.lines("select v::text from indicators.indicator_value v order by 1");
    }

    /** The transactions that wrote what the stages hold of areas whose codes begin so. */
    private static List<String> writers(String code) {
        return urbanstat.lines("""
                        select 'state', s.xmin::text, s.town_code, s.form_code, s.period from validation.return_state s
                        where s.town_code like '%1$s%%'
                        union all
                        select 'value', v.xmin::text, v.area_code, v.indicator_code, v.period
                        from indicators.indicator_value v where v.area_code like '%1$s%%'
                        union all
                        select 'reward', m.xmin::text, m.town_code, m.policy_code, m.period
                        from linkage.person_money_reward m where m.town_code like '%1$s%%'
                        order by 1, 2, 3, 4, 5
                        """.formatted(code));
    }

    @Test
    @Order(7)
    void a_stage_does_not_build_on_tables_that_a_crash_emptied_behind_the_one_before() {
        JdbcClient jdbc = urbanstat.client();
        jdbc.sql("truncate pipeline.unlogged_kept").update();
        assertThatThrownBy(() -> new TouchedAreas(jdbc).requireKept())
                .isInstanceOf(WorkingTablesEmptied.class)
                .hasMessageStartingWith("the server of the database crashed during the run");

        jdbc.sql("insert into pipeline.unlogged_kept default values").update();
        assertThatCode(() -> new TouchedAreas(jdbc).requireKept()).doesNotThrowAnyException();
    }
}
