package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed for a template, and what is said where there is no database. */
class TemplateCommandTest {
    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    private int template(String form, String town, String period, String... more) {
        List<String> all = new ArrayList<>(List.of("template", "--form", form, "--town", town, "--period", period));
        all.addAll(List.of(
                "--out", out().toString(), "--data", folder.resolve("data").toString()));
        all.addAll(List.of(more));
        return screen.run(all.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out/肃州镇.xlsx");
    }

    @Test
    void writesOfflineWhereThereIsNoDatabaseAndStartsNone() {
        assertThat(template("population", "620982102", "2024")).isZero();

        assertThat(out()).isNotEmptyFile();
        assertThat(folder.resolve("data")).doesNotExist();
        assertThat(screen.out())
                .contains("Population of villages and communities of 肃州镇 for 2024 (version 1)")
                .contains("There is no database, so it holds no figures of last year (2023)");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void printsOneJsonObject() {
        assertThat(template("urban_sanitation", "620982101", "2024-03", "--json"))
                .isZero();

        assertThat(screen.out())
                .isEqualTo("{\"file\": \"" + out() + "\", \"form_code\": \"urban_sanitation\", \"version\": 1, "
                        + "\"town_code\": \"620982101\", \"period\": \"2024-03\", \"last_year\": \"no_database\"}\n");
    }

    @Test
    void writesTheSameBytesAgainAndNoOthersOverAFileThatIsThere() throws IOException {
        assertThat(template("land", "620982102", "2024")).isZero();
        byte[] once = Files.readAllBytes(out());
        assertThat(template("land", "620982102", "2024")).isZero();
        assertThat(Files.readAllBytes(out())).isEqualTo(once);

        assertThat(template("land", "620982102", "2023")).isEqualTo(2);
        assertThat(screen.err())
                .contains(out() + " is there already with other contents, perhaps filled in."
                        + " Type another --out, or --force to write over it");
        assertThat(Files.readAllBytes(out())).isEqualTo(once);

        assertThat(template("land", "620982102", "2023", "--force")).isZero();
        assertThat(Files.readAllBytes(out())).isNotEqualTo(once);
    }

    @Test
    void saysOfATownThatOwesNothingThatItDoesNot() {
        assertThat(template("land", "620982401", "2024")).isZero();

        assertThat(screen.err()).contains("note: 620982401 青海石油管理局生活基地 is not among the towns that owe");
    }

    @Test
    void refusesWhatIsNotThereWithTheReasonAndTheValidNames() {
        assertThat(template("people", "620982102", "2024")).isEqualTo(2);
        assertThat(template("land", "620982999", "2024")).isEqualTo(2);
        assertThat(template("land", "620982", "2024")).isEqualTo(2);
        assertThat(template("land", "620982102", "2024-03")).isEqualTo(2);
        assertThat(template("urban_sanitation", "620982102", "2024")).isEqualTo(2);
        assertThat(template("land", "620982102", "2018")).isEqualTo(2);

        assertThat(out()).doesNotExist();
        assertThat(screen.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("there is no form \"people\"; the forms are: class_size, finance,"),
                        line -> assertThat(line)
                                .startsWith(
                                        "the register has no town 620982999; the towns of the day are: 620982000 敦煌市本级, 620982100"),
                        line -> assertThat(line)
                                .startsWith(
                                        "\"620982\" is no code of a town; it has nine digits, such as: 620982000 敦煌市本级, 620982100"),
                        line -> assertThat(line)
                                .isEqualTo("\"2024-03\" is no period of Urban construction land; this form is sent by"
                                        + " the year, as YYYY, from 2019 on. Type another --period"),
                        line -> assertThat(line)
                                .isEqualTo("\"2024\" is no period of Monthly report of urban sanitation; this form is"
                                        + " sent by the month, as YYYY-MM, from 2019-01 on. Type another --period"),
                        line -> assertThat(line)
                                .isEqualTo("Urban construction land is sent from 2019 on; there is no return of 2018."
                                        + " Type a --period from 2019 on"));
    }
}
