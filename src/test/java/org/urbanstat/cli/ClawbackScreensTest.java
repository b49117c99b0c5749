package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.vocabulary.Sha256;

/** What an operator sees of a confirmed reward whose returns were corrected and whose policy was edited afterwards. */
class ClawbackScreensTest {
    @TempDir
    static Path folder;

    private static TypedCommands commands;
    private static Sha256 confirmedBy;
    private static final Screen CONFIRMED = new Screen();
    private static final Screen RUN = new Screen();

    private final Screen screen = new Screen();

    @BeforeAll
    static void confirmThenCorrectAndEdit() throws IOException {
        commands = new TypedCommands(folder);
        confirmedBy = Sha256.of(Files.readString(commands.country().jobs().resolve("policy/person-money-2020.yml")));
        commands.run(new Screen(), "run");
        commands.run(CONFIRMED, "confirm", "person-money-2020", "--period", "2024", "--reason", "领导小组会议通过");
        commands.run(new Screen(), "run");
        commands.country()
                .sendCorrected(
                        "2025-02-01/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30")
                .define("policy/person-money-2020.yml", "  2024: 1000000", "  2024: 3000000")
                .define("policy/person-money-2020.yml", "cross_province: 1.5", "cross_province: 9");
        commands.run(RUN, "run");
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    @Test
    void the_act_says_what_is_frozen_and_what_comes_next() {
        assertThat(CONFIRMED.out())
                .startsWith("person-money-2020 2024 is confirmed as release 1 shows it: 2 rows of 990001.\n"
                        + "It is shown as such with the next run: ");
    }

    @Test
    void a_clawback_is_opened_to_the_cells_by_the_policy_as_it_was_confirmed() {
        assertThat(commands.run(screen, "explain", "clawback", "--area", "990001100", "--period", "2025", "--all"))
                .isZero();
        assertThat(screen.out())
                .startsWith("clawback, 甲镇 990001100, 2025, release 3\n")
                .contains("clawback  -1710 yuan", "for 2024  -1710 = 704054 − 705764")
                .contains("for 2024 by the returns of this release")
                .contains("by the policy person-money-2020 as it stood when release 1 was confirmed")
                .contains("from another province     61.5 = 1.5 × 41", "pool of 2024       1000000 yuan")
                .doesNotContain("3000000", "= 9 × 41")
                .contains("2025-02-01/甲镇落户更正.csv");
    }

    @Test
    void a_confirmed_reward_says_what_its_corrected_returns_come_to() {
        commands.run(screen, "explain", "reward", "--area", "990001100", "--period", "2024");
        assertThat(screen.out())
                .contains(
                        "confirmed by an operator as 704054, and frozen since; the returns of this release give 705764")
                .contains("by the policy person-money-2020 as it stood when release 1 was confirmed");
    }

    @Test
    void a_year_without_clawbacks_says_in_which_there_are_some() {
        assertThat(commands.run(screen, "explain", "clawback", "--area", "990001100", "--period", "2024"))
                .isEqualTo(1);
        assertThat(screen.err()).isEqualTo("甲镇 has no clawback that is settled in 2024; it has some in: 2025\n");
    }

    @Test
    void the_certificate_is_that_of_the_policy_as_it_was_confirmed() {
        commands.run(screen, "certificate", "person-money-2020", "--period", "2024");
        String edited =
                "That is the file as the allocation was confirmed by; it has been edited since, which moves nothing here.\n";
        assertThat(screen.out())
                .contains("1000000")
                .doesNotContain("3000000")
                .contains("SHA-256 of the policy's file: " + confirmedBy.hex() + "\n" + edited);
        Screen json = new Screen();
        commands.run(json, "certificate", "person-money-2020", "--period", "2024", "--json");
        assertThat(json.out())
                .contains("\"policy_sha256\": \"" + confirmedBy.hex()
                        + "\", \"is_policy_edited\": true, \"is_policy_deleted\": false,");
        Screen before = new Screen();
        commands.run(before, "certificate", "person-money-2020", "--period", "2024", "--release", "2");
        assertThat(before.out()).contains(confirmedBy.hex()).doesNotContain(edited);
    }

    @Test
    void an_edited_policy_of_a_confirmed_year_is_told_in_the_run_and_in_the_status() {
        String edited = "the policy person-money-2020 says something else than when 2024 was confirmed"
                + " (pools_yuan.2024 1000000 → 3000000, origin_weights.cross_province 1.5 → 9). That moves neither 2024 nor"
                + " its clawbacks, which go by the text that is kept with the act. A change of policy is a new file with a"
                + " code of its own: put back into jobs/policy/person-money-2020.yml what stood there\n";
        assertThat(RUN.out() + RUN.err()).contains(edited);
        assertThat(commands.run(screen, "status")).isZero();
        assertThat(screen.out()).endsWith("\n\n" + edited);
        Screen chinese = new Screen();
        commands.run(chinese, "status", "--lang", "zh");
        assertThat(chinese.out()).contains("办法 person-money-2020 与确认 2024 时不同(pools_yuan.2024 1000000 → 3000000");
    }

    @Test
    void the_audit_proves_what_is_frozen() {
        assertThat(commands.run(screen, "audit", "--about", "person-money-2020"))
                .isZero();
        assertThat(screen.out()).contains(" events is whole, and what is frozen is what was confirmed. ");
    }
}
