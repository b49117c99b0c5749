package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.SeveralCounties;
import org.urbanstat.vocabulary.Sha256;

/** Counties confirmed by texts of a policy that differ: each certificate has the weights that its receivers had. */
class CertificatesOfCountiesTest {
    private static final String POLICY = "policy/person-money-2020.yml";

    @TempDir
    static Path folder;

    private static TypedCommands commands;
    private static String first;
    private static String second;
    private static String third;

    private final Screen screen = new Screen();

    /** Releases 2, 3 and 5 each show one county more as confirmed, 4 what is open by the edited file; in 6 it is gone. */
    @BeforeAll
    static void confirmCountyByCounty() throws IOException {
        commands = new TypedCommands(folder);
        SeveralCounties.found(commands.country());
        run();
        first = confirm("990001");
        commands.country().define(POLICY, "# 人钱挂钩", "# 人口与资金挂钩");
        run();
        second = confirm("990002");
        run();
        commands.country().define(POLICY, "cross_province: 1.5", "cross_province: 9");
        run();
        third = confirm("990003");
        run();
        Files.delete(file());
        commands.country()
                .sendCorrected(
                        "2025-02-01/甲镇人口更正.csv",
                        "甲镇人口",
                        ",1000,510,490,1000,0,800,800,0,100,290,10",
                        ",1001,511,490,1001,0,800,800,0,100,291,10");
        run();
    }

    private static void run() {
        commands.run(new Screen(), "run");
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    /** Yields the SHA-256 of the text that the county was confirmed by. */
    private static String confirm(String county) {
        commands.run(
                new Screen(),
                "confirm",
                "person-money-2020",
                "--period",
                "2024",
                "--county",
                county,
                "--reason",
                "领导小组会议通过");
        try {
            return Sha256.of(Files.readString(file())).hex();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file() {
        return commands.country().jobs().resolve(POLICY);
    }

    private int certificate(String... more) {
        String[] words = new String[4 + more.length];
        System.arraycopy(new String[] {"certificate", "person-money-2020", "--period", "2024"}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return commands.run(screen, words);
    }

    @Test
    void texts_that_differ_in_a_figure_are_not_put_on_one_certificate() {
        assertThat(certificate()).isEqualTo(1);
        assertThat(screen.err())
                .startsWith("the rewards of person-money-2020 for 2024 were not all shared out by the same text of the"
                        + " policy, and a certificate prints the weights of one: 990003 (the first of 1 such counties)"
                        + " was confirmed by another. Ask county by county: ")
                .endsWith(" person-money-2020 --period 2024 --county 990003\n");
    }

    @Test
    void each_county_has_the_text_that_it_was_confirmed_by() {
        for (String[] county : new String[][] {{"990001", first}, {"990002", second}, {"990003", third}}) {
            Screen own = new Screen();
            assertThat(commands.run(own, "certificate", "person-money-2020", "--period", "2024", "--county", county[0]))
                    .as(county[0])
                    .isZero();
            assertThat(own.out())
                    .contains("SHA-256 of the policy's file: " + county[1]
                            + "\nThat is the file as the allocation was confirmed by; no file of jobs/policy has that code"
                            + " any more, which moves nothing here.\n" + county[0] + " confirmed by ")
                    .contains("Worked out again from the digits above, every award comes out.");
        }
    }

    @Test
    void what_differs_in_no_figure_is_named_beside_the_one_that_is_printed() {
        assertThat(certificate("--release", "3")).isZero();
        assertThat(screen.out())
                .contains("SHA-256 of the policy's file: " + second)
                .contains("990001 was confirmed by a file of the policy that says the same of this year in other words,"
                        + " SHA-256 " + first + "\n")
                .doesNotContain("990002 was confirmed by a file")
                .doesNotContain("That is the file as");
    }

    @Test
    void json_says_what_became_of_the_file() {
        certificate("--county", "990002", "--json");
        assertThat(screen.out())
                .contains("\"policy_sha256\": \"" + second
                        + "\", \"is_policy_edited\": false, \"is_policy_deleted\": true")
                .contains("\"county_code\": \"990002\"")
                .contains("\"policy_sha256\": \"" + second + "\"}]");
    }
}
