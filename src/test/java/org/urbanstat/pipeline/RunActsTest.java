package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.audit.AuditChain;

/** What the nights of two towns leave in the audit. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunActsTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void a_dry_run_leaves_nothing() {
        urbanstat.run(country.dryRun());
        assertThat(events()).isEmpty();
    }

    @Test
    @Order(2)
    void the_first_night_leaves_its_run_and_every_return_that_came() {
        urbanstat.run(country.request());
        assertThat(events())
                .hasSize(13)
                .startsWith(
                        "1|test|RUN|run 2|test",
                        "2|test|RETURN_STATE|return 990001100 land 2024|test",
                        "3|test|RETURN_STATE|return 990001100 population 2024|test");
        assertThat(urbanstat.lines("select details from audit.event where event_id = 2"))
                .containsExactly(
                        "{\"run\": \"2\", \"to_status\": \"accepted\", \"from_status\": \"missing\","
                                + " \"to_in_force\": \"1\", \"to_revision\": \"1\", \"from_in_force\": \"\", \"from_revision\": \"\"}");
    }

    @Test
    @Order(3)
    void an_unchanged_night_leaves_its_run_alone() {
        urbanstat.run(country.request());
        assertThat(events()).hasSize(14).endsWith("14|test|RUN|run 3|test");
    }

    @Test
    @Order(4)
    void a_rejected_revision_changes_the_state_of_its_return_alone() {
        country.sendCorrected("2025-02-04/甲镇落户更正.csv", "甲镇落户", "100,60,10", "200,60,10");
        urbanstat.run(country.request());
        assertThat(events())
                .hasSize(16)
                .endsWith("15|test|RUN|run 4|test", "16|test|RETURN_STATE|return 990001100 settlement 2024|test");
        assertThat(changes(16)).containsExactly("accepted|1|1|rejected|2|1|4");
    }

    @Test
    @Order(5)
    void a_forced_run_is_a_rerun_with_its_filter() {
        urbanstat.run(
                new RunRequest(country.inbox(), SmallCountry.form("settlement"), true, false, false, "王芳", "口径更正"));
        assertThat(events()).hasSize(17).endsWith("17|王芳|RERUN|run 5|口径更正");
        assertThat(urbanstat.lines(
                        "select details ->> 'form', details ->> 'town' from audit.event where event_id = 17"))
                .containsExactly("settlement|null");
    }

    @Test
    @Order(6)
    void a_run_that_lost_its_process_is_there_and_the_next_one_says_that_it_closed_it() {
        urbanstat
                .client()
                .sql("update pipeline.run set status = 'running', ended_at = null, stage = 'facts' where run_id = 5")
                .update();
        urbanstat.run(country.request());
        assertThat(events()).hasSize(19).endsWith("18|test|RECOVER|run 5|", "19|test|RUN|run 6|test");
        assertThat(urbanstat.lines(
                        "select details ->> 'stage', details ->> 'by_run' from audit.event where event_id = 18"))
                .containsExactly("facts|6");
    }

    @Test
    @Order(7)
    void the_chain_is_whole() {
        assertThat(new AuditChain(urbanstat.client()).check().isWhole()).isTrue();
    }

    private static List<String> events() {
        return urbanstat.lines("select event_id, actor, kind, subject, reason from audit.event order by event_id");
    }

    private static List<String> changes(int event) {
        return urbanstat.lines(
                "select details ->> 'from_status', details ->> 'from_revision', details ->> 'from_in_force',"
                        + " details ->> 'to_status', details ->> 'to_revision', details ->> 'to_in_force', details ->> 'run'"
                        + " from audit.event where event_id = " + event);
    }
}
