package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.urbanstat.database.Backup;
import org.urbanstat.database.Restore;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.vocabulary.Text;

/** What is frozen is proved to be what was confirmed; whoever edits it behind the program's back is told on. */
class ConfirmationProofTest {
    @TempDir
    static Path folder;

    private static TestInstallation urbanstat;

    private final JdbcTransactionManager transactions = new JdbcTransactionManager(urbanstat.dataSource());
    private @Nullable TransactionStatus tampered;

    @BeforeAll
    static void confirmAll() {
        SmallCountry country = SmallCountry.in(folder).scored().sendAll();
        urbanstat = TestInstallation.of(country);
        urbanstat.run(country.request());
        ConfirmingOperator operator = new ConfirmingOperator(urbanstat);
        operator.confirm("person-money-2020", "2024");
        operator.confirm("person-land-2020", "2025");
        operator.confirm("scorecard-2020", "2024");
        operator.publish(ConfirmingOperator.chosen("scorecard-2020", "2024"));
        urbanstat.run(country.request());
    }

    @AfterEach
    void mend() {
        if (tampered != null) {
            transactions.rollback(tampered);
        }
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void is_proved_while_nobody_touches_it() {
        assertThat(broken()).isEmpty();
        assertThat(urbanstat.lines("select subject, details ->> 'row_count', length(details ->> 'rows_sha256'),"
                        + " length(details ->> 'policy_sha256') from audit.event where kind = 'CONFIRM'"
                        + " and details ->> 'state' = 'confirmed' order by event_id"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("policy person-money-2020 2024|2|64|64"),
                        line -> assertThat(line).isEqualTo("policy person-land-2020 2025|2|64|64"),
                        line -> assertThat(line).matches("policy scorecard-2020 2024\\|\\d\\d+\\|64\\|64"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"confirmation", "confirmed_policy", "confirmed_row", "score_publication"})
    void cannot_be_changed_deleted_or_emptied(String table) {
        for (String act : List.of("delete from linkage.", "truncate linkage.")) {
            String hint = table.equals("score_publication")
                    ? "What is published stays."
                    : "What is confirmed stays; a correction becomes a clawback.";
            assertThatThrownBy(() -> urbanstat
                            .client()
                            .sql(act + table + (act.startsWith("truncate") ? " cascade" : ""))
                            .update())
                    .hasMessageContaining("linkage." + table + " is append-only: " + act.split(" ")[0] + " refused")
                    .hasMessageContaining(hint);
        }
    }

    @Test
    void an_edited_reward_is_named_by_table_area_and_column() {
        tamper("update linkage.confirmed_row set figures = figures || '{\"reward_yuan\": 704055}'"
                + " where town_code = '990001100' and table_name = 'person_money_reward'");
        assertThat(broken().get(0))
                .isEqualTo(
                        "person-money-2020 2024: table person_money_reward, area 990001, row 990001100, column"
                                + " reward_yuan: release 1 published 704054 and that was confirmed; what is frozen says 704055");
        assertThat(broken()).hasSize(3);
        assertThat(broken().get(1))
                .startsWith("person-money-2020 2024 of 990001: confirmed were 2 rows with hash ")
                .contains("; there are 2 rows with hash ");
        assertThat(broken().get(2))
                .matches("event \\d+ of the audit, the confirmation of policy person-money-2020 2024, carries hash"
                        + " [0-9a-f]{64}; what is frozen makes [0-9a-f]{64}");
        assertThat(verification().isGood(false)).isFalse();
    }

    @Test
    void an_edited_score_is_named_too() {
        tamper("update linkage.confirmed_row set figures = figures || '{\"grade\": \"first\"}'"
                + " where table_name = 'scorecard' and figures ->> 'subject_code' = '990001100'");
        assertThat(broken().get(0))
                .startsWith("scorecard-2020 2024: table scorecard, area 990001, row town 990001100, column grade: ");
    }

    @Test
    void who_edits_the_release_and_the_hash_beside_the_row_is_told_on_by_the_audit() {
        tamper("update linkage.confirmed_row set figures = figures || '{\"reward_yuan\": 704055}'"
                + " where town_code = '990001100' and table_name = 'person_money_reward'");
        tamper("update publication.person_money_reward set reward_yuan = 704055 where town_code = '990001100'");
        tamper("update linkage.confirmation c set rows_sha256 = h.rows_sha256 from linkage.kept_hash h"
                + " where h.policy_code = c.policy_code and h.period = c.period");
        assertThat(new ConfirmationProof(urbanstat.client()).broken())
                .singleElement()
                .extracting(Text::en)
                .asString()
                .startsWith("event ")
                .contains("the confirmation of policy person-money-2020 2024, carries hash ");
    }

    @Test
    void a_row_too_few_or_too_many_is_named() {
        tamper("delete from linkage.confirmed_row where town_code = '990001100' and table_name = 'person_land_quota'");
        tamper("insert into linkage.confirmed_row (policy_code, period, area_code, table_name, figures)"
                + " select policy_code, period, area_code, table_name, figures || '{\"town_code\": \"990001102\"}'"
                + " from linkage.confirmed_row where town_code = '990001101' and table_name = 'person_land_quota'");
        assertThat(broken())
                .startsWith(
                        "person-land-2020 2025: table person_land_quota, area 990001, row 990001100: release 1 published"
                                + " it and that was confirmed, but it is not among what is frozen",
                        "person-land-2020 2025: table person_land_quota, area 990001, row 990001102: it is among what is"
                                + " frozen, but release 1 did not publish it");
    }

    @Test
    void a_policy_that_is_not_the_one_it_was_confirmed_by_is_told() {
        tamper("update linkage.confirmed_policy set content = replace(content, '1000000', '2000000')"
                + " where path = 'policy/person-money-2020.yml'");
        assertThat(broken())
                .singleElement()
                .asString()
                .matches(
                        "event \\d+ of the audit, the confirmation of policy person-money-2020 2024: the policy then had"
                                + " hash [0-9a-f]{64}, the text that is kept has [0-9a-f]{64}");
    }

    @Test
    void what_no_act_confirmed_or_published_is_told() {
        tamper("insert into linkage.confirmed_policy values (99999, 'policy/x.yml', '')");
        tamper("insert into linkage.confirmation (policy_code, period, area_code, kind, release_id, excluded, reason,"
                + " acted_by, acted_at, event_id, is_shared, without_zh, without_en, row_count, rows_sha256)"
                + " select policy_code, '2023', area_code, kind, release_id, excluded, reason, acted_by, acted_at, 99999,"
                + " is_shared, without_zh, without_en, row_count, rows_sha256 from linkage.confirmation"
                + " where kind = 'person_money'");
        tamper("update linkage.score_publication set area_code = '990002'");
        assertThat(broken())
                .contains("person-money-2020 2023 of 990001 is frozen, and event 99999 of the audit does not say so")
                .anyMatch(b -> b.contains("the confirmation of policy scorecard-2020 2024, carries hash"));
    }

    @Test
    void a_backup_brings_it_along_and_it_stays_proved() {
        Path file = folder.resolve("one.backup");
        new Backup(urbanstat.dataSource(), "urbanstat test").write(file, Instant.parse("2025-11-02T00:00:00Z"));
        try (TestDatabase other = TestDatabase.fresh()) {
            new Restore(other.dataSource()).from(file);
            assertThat(new ConfirmationProof(JdbcClient.create(other.dataSource())).broken())
                    .isEmpty();
            assertThatThrownBy(() -> JdbcClient.create(other.dataSource())
                            .sql("delete from linkage.confirmed_row")
                            .update())
                    .hasMessageContaining("linkage.confirmed_row is append-only: delete refused");
        }
    }

    /** As somebody does who may do anything in the database; mended behind the test. */
    private void tamper(String sql) {
        if (tampered == null) {
            tampered = transactions.getTransaction(null);
        }
        urbanstat
                .client()
                .sql("do $$ begin set local session_replication_role = replica; " + sql + "; end $$")
                .update();
    }

    private List<String> broken() {
        return verification().broken().stream().map(Text::en).toList();
    }

    private Verification.Report verification() {
        return new Verification(urbanstat.dataSource(), Optional.empty()).of(Optional.empty(), false);
    }
}
