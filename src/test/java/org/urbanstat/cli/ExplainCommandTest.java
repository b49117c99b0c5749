package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody types and sees who asks where a figure comes from. */
class ExplainCommandTest {
    @TempDir
    static Path folder;

    private static TypedCommands commands;

    private final Screen screen = new Screen();

    @BeforeAll
    static void publish() {
        commands = new TypedCommands(folder);
        commands.run(new Screen(), "run");
        commands.country()
                .sendCorrected(
                        "2025-02-01/甲镇落户更正.csv", "甲镇落户", "100,60,10,5,5,20,40,30,30", "101,61,10,5,5,20,41,30,30");
        commands.run(new Screen(), "run");
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    private int explain(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "explain";
        System.arraycopy(words, 0, all, 1, words.length);
        return commands.run(screen, all);
    }

    @Test
    void a_town_is_opened_to_the_cells_of_its_file() {
        assertThat(explain("resident_rate", "--area", "990001100", "--period", "2024"))
                .isZero();
        assertThat(screen.out())
                .startsWith("Urbanization rate of residents, 甲镇 990001100, 2024, release 2\n")
                .contains("before rounding", "numerator", "denominator", "SHA-256")
                .containsPattern("990001100001 +[0-9]+  \\S+![A-Z]+[0-9]+\n");
        assertThat(screen.out().lines()).allMatch(line -> DisplayWidth.of(line) <= 100 || line.startsWith("▸"));
    }

    @Test
    void a_county_is_folded_to_its_towns_and_says_how_to_unfold_them() {
        explain("resident_rate", "--area", "990001", "--period", "2024");
        assertThat(screen.out())
                .contains("甲镇 990001100", "乙镇 990001101", "▸ unfold: ", "--unfold 990001100")
                .doesNotContain("SHA-256");
        Screen unfolded = new Screen();
        commands.run(
                unfolded,
                "explain",
                "resident_rate",
                "--area",
                "990001",
                "--period",
                "2024",
                "--unfold",
                "denominator/990001101");
        assertThat(unfolded.out()).contains("… unrounded/denominator/990001101\n", "SHA-256");
    }

    @Test
    void an_earlier_release_is_explained_by_what_it_rested_on() {
        explain("quota", "--area", "990001100", "--period", "2025", "--release", "1");
        assertThat(screen.out())
                .contains("8000.00 m2 = 8000", "100 × 80 × 1", "revision 1")
                .doesNotContain("更正");
        Screen now = new Screen();
        commands.run(now, "explain", "quota", "--area", "990001100", "--period", "2025");
        assertThat(now.out()).contains("8080.00 m2 = 8080", "101 × 80 × 1", "revision 2", "2025-02-01/甲镇落户更正.csv");
    }

    @Test
    void the_whole_tree_is_one_object() {
        explain("reward", "--area", "990001100", "--period", "2024", "--json");
        assertThat(screen.out())
                .startsWith(
                        "{\"code\": \"reward\", \"area_code\": \"990001100\", \"period\": \"2024\", \"release_id\": 2, \"tree\":")
                .contains(
                        "\"type\": \"cell\"", "\"type\": \"return\"", "\"file\": \"jobs/policy/person-money-2020.yml\"")
                .endsWith("}\n");
    }

    @Test
    void what_cannot_be_is_refused_with_what_there_is() {
        assertThat(explain("no_rate", "--area", "990001100", "--period", "2024"))
                .isEqualTo(2);
        assertThat(explain("resident_rate", "--area", "990009", "--period", "2024"))
                .isEqualTo(2);
        assertThat(explain("central_primary_count", "--area", "990001", "--period", "2024"))
                .isEqualTo(2);
        assertThat(screen.err())
                .contains("there is no figure no_rate; there are: resident_rate, registered_rate")
                .contains("990009 is not in the register of divisions (jobs/areas)\n")
                .contains("has no figure for a county (990001), only for towns; name a town with --area\n");
    }

    @Test
    void what_is_not_there_is_refused_with_the_reason() {
        assertThat(explain("resident_rate", "--area", "990001100", "--period", "2023"))
                .isEqualTo(1);
        assertThat(screen.err())
                .contains("甲镇 has no Urbanization rate of residents for 2023: nothing is owed and nothing came.");
    }

    @Test
    void a_step_that_is_not_there_is_told_with_the_keys_that_are() {
        assertThat(explain("resident_rate", "--area", "990001100", "--period", "2024", "--unfold", "nowhere"))
                .isEqualTo(2);
        assertThat(screen.err())
                .startsWith(
                        "there is no step \"nowhere\" in this explanation; its keys begin: unrounded, numerator, denominator");
    }
}
