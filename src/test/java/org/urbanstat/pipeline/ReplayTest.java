package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a replay builds anew is what the nights had published. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayTest {
    private static final String STATUS = "select form_code, period, town_code, status, revision, received_at,"
            + " first_accepted_at, error_count, warning_count, file_name, revision_in_force from ";
    private static final String REWARD = "select period, town_code, settlement_points, effort_share, combined_share,"
            + " reward_yuan, is_provisional, status, reason_zh from ";

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishThreeReleases() {
        country = SmallCountry.in(folder).sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-03/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40", "101,60,10,5,5,21,41");
        urbanstat.run(country.request());
        country.sendCorrected("2025-02-01/甲镇落户晚到.csv", "甲镇落户", "100,60,10", "200,60,10");
        urbanstat.run(country.request());
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void the_last_release_is_built_anew_with_the_numbers_that_its_revisions_were_given() {
        try (Replayed replayed = replay(3)) {
            assertThat(lines(replayed.dataSource(), STATUS + "publication.candidate_return_status order by 1, 2, 3"))
                    .isEqualTo(urbanstat.lines(
                            STATUS + "publication.return_status where to_release is null order by 1, 2, 3"))
                    .anyMatch(line -> line.startsWith("settlement|2024|990001100|rejected|3|"));
            assertThat(lines(replayed.dataSource(), REWARD + "publication.candidate_person_money_reward order by 2"))
                    .isEqualTo(urbanstat.lines(
                            REWARD + "publication.person_money_reward where to_release is null order by 2"));
        }
    }

    @Test
    @Order(2)
    void an_earlier_release_is_built_anew_from_what_had_come_by_then() {
        try (Replayed first = replay(1);
                Replayed second = replay(2)) {
            assertThat(rewards(first))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("990001100", yuan(704054), "990001101", yuan(295946)));
            assertThat(rewards(second))
                    .containsExactlyInAnyOrderEntriesOf(Map.of("990001100", yuan(705764), "990001101", yuan(294236)));
        }
    }

    @Test
    @Order(3)
    void another_policy_over_the_same_data_moves_the_rewards_alone() {
        country.define("policy/person-money-2020.yml", "  2024: 1000000", "  2024: 2000000");
        urbanstat.restart(country);
        urbanstat.run(country.request());
        StoredEditions stored = new StoredEditions(urbanstat.client());
        Edition before = stored.of(editionOf(1));
        Edition after = stored.of(editionOf(4));
        assertThat(before.agrees(after, EditionPart.POLICY)).isFalse();
        assertThat(before.agrees(after, EditionPart.RULES)).isTrue();
        Edition mixed = before.with(after, java.util.Set.of(EditionPart.POLICY));
        assertThat(mixed).isEqualTo(after);
        try (Replayed replayed =
                new Replay(urbanstat.dataSource()).of(ReplayPlan.rebuilt(2, GoldenRunTest.NOW, mixed))) {
            assertThat(rewards(replayed).values()).containsExactlyInAnyOrder(yuan(1411528), yuan(588472));
        }
    }

    @Test
    @Order(4)
    void a_replay_asks_before_each_batch_and_ends_where_it_may_not_go_on() {
        AtomicInteger asked = new AtomicInteger();
        Edition edition = new StoredEditions(urbanstat.client()).of(editionOf(1));
        Replay replay = new Replay(urbanstat.dataSource()).asking(() -> {
            asked.incrementAndGet();
            throw RunStopped.byOperator(9, "clerk", "too early");
        });
        assertThatThrownBy(() -> replay.of(ReplayPlan.asRecorded(1, GoldenRunTest.NOW, edition)))
                .isInstanceOf(RunStopped.class)
                .hasMessageStartingWith("run 9 was stopped by clerk: too early.");
        assertThat(asked).hasValue(1);
    }

    @Test
    @Order(5)
    void nothing_is_left_of_the_scratch_databases() {
        assertThat(urbanstat.lines(
                        "select datname from pg_database where datname ~ ('^' || current_database() || '_scratch')"))
                .isEmpty();
    }

    private static Replayed replay(long release) {
        Edition edition = new StoredEditions(urbanstat.client()).of(editionOf(release));
        long run = Long.parseLong(urbanstat
                .lines("select run_id from publication.release where release_id = " + release)
                .get(0));
        return new Replay(urbanstat.dataSource()).of(ReplayPlan.asRecorded(run, GoldenRunTest.NOW, edition));
    }

    private static String editionOf(long release) {
        return urbanstat
                .lines("select definitions_sha256 from publication.release where release_id = " + release)
                .get(0);
    }

    private static Map<String, BigDecimal> rewards(Replayed replayed) {
        Map<String, BigDecimal> rewards = new java.util.HashMap<>();
        replayed.figures().forEach((figure, value) -> {
            if (figure.figure().equals("reward")) {
                rewards.put(figure.areaCode(), value);
            }
        });
        return rewards;
    }

    private static BigDecimal yuan(long yuan) {
        return BigDecimal.valueOf(yuan);
    }

    private static List<String> lines(DataSource of, String sql) {
        return JdbcClient.create(of)
                .sql(sql)
                .query((row, number) -> {
                    StringJoiner line = new StringJoiner("|");
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.add(String.valueOf(row.getString(i)));
                    }
                    return line.toString();
                })
                .list();
    }
}
