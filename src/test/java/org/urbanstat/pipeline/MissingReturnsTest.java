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
import org.urbanstat.vocabulary.Text;

/** What a night says and does where returns do not come, or bring nothing to share. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MissingReturnsTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void open() {
        country = SmallCountry.in(folder);
        urbanstat = TestInstallation.of(country);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void an_empty_inbox_publishes_nothing_and_says_so() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
        assertThat(night.releaseId()).isEmpty();
        assertThat(SmallCountry.remarks(night))
                .containsExactly(new Text(
                        "收件目录 " + country.inbox() + " 里没有文件。换一个目录:urbanstat run --inbox DIR",
                        "there is no file in the inbox " + country.inbox()
                                + ". To name another: urbanstat run --inbox DIR"));
        assertThat(urbanstat.lines("select count(*) from mart.release")).containsExactly("0");
        assertThat(urbanstat.lines("select count(*) from mart.return_status")).containsExactly("0");
    }

    /** Nobody settled, no pupil moved, no permit is valid, and the rate of the year before is not known. */
    @Test
    @Order(2)
    void a_pool_that_nothing_can_share_holds_the_release() {
        country.sendNothingToShare("2025-01-19");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.HELD);
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(6, 0, 0, 0));
        assertThat(night.heldBecause())
                .extracting(Text::en)
                .containsExactly("every component of 2024 is 0 in every town;" + " the pool cannot be shared");
        assertThat(night.releaseId()).isEmpty();
        assertThat(night.changedRows()).containsEntry("person_money_reward", 2L).containsEntry("return_status", 6L);
        assertThat(urbanstat.lines("select count(*) from mart.release")).containsExactly("0");
        assertThat(urbanstat.lines("select status from pipeline.run order by run_id desc limit 1"))
                .containsExactly("held");
        assertThat(urbanstat.lines("select town_code, status, reward_yuan from linkage.person_money_reward order by 1"))
                .containsExactly("990001100|not_computable|null", "990001101|not_computable|null");
    }

    @Test
    @Order(3)
    void a_dry_run_leaves_the_held_candidate_as_it_was() {
        country.send("2025-01-20/乙镇落户.csv", SmallCountry.sent("乙镇落户"));
        List<String> held = urbanstat.lines("select r::text from linkage.person_money_reward r order by 1");
        RunOutcome dry = urbanstat.run(country.dryRun());
        assertThat(dry.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(urbanstat.lines("select r::text from linkage.person_money_reward r order by 1"))
                .isEqualTo(held);
    }

    @Test
    @Order(4)
    void the_next_candidate_replaces_the_held_one() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.releaseId()).contains(1L);
        assertThat(rewards()).containsExactly("甲镇|provisional|0", "乙镇|provisional|1000000");
    }

    private static List<String> rewards() {
        return urbanstat.lines(
                "select town_name, status, reward_yuan from mart.person_money_reward order by town_code");
    }
}
