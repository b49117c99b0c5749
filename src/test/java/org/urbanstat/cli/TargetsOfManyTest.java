package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.pipeline.SmallCountry;

/** Ten counties have rates with a target: more than anybody reads on a screen. */
class TargetsOfManyTest {
    private static final int COUNTIES = 10;

    @TempDir
    static Path folder;

    private static TypedCommands commands;

    private final Screen screen = new Screen();

    @BeforeAll
    static void foundCounties() throws IOException {
        commands = new TypedCommands(folder);
        StringBuilder register = new StringBuilder();
        for (int i = 2; i <= COUNTIES; i++) {
            String county = String.valueOf(990_000 + i);
            String town = county + "100";
            register.append(county).append(",第" + i + "县,,,county,,2015-01-01,\n");
            register.append(town).append(",第" + i + "镇,," + county + ",town,,2015-01-01,\n");
            register.append(town).append("001,甲社区,," + town + ",unit,121,2015-01-01,\n");
            register.append(town).append("200,甲村,," + town + ",unit,220,2015-01-01,\n");
            String people = SmallCountry.sent("甲镇人口").replace("990001100", town).replace("甲镇", "第" + i + "镇");
            commands.country().send("2025-01-20/" + i + ".csv", people);
        }
        Files.writeString(
                commands.country().jobs().resolve("areas/two-towns.csv"), register, StandardOpenOption.APPEND);
        assertThat(commands.run(new Screen(), "run")).isZero();
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    private long tables(String... words) {
        assertThat(commands.run(screen, words)).isZero();
        return screen.out().lines().filter(l -> l.startsWith("Targets of ")).count();
    }

    @Test
    void a_person_is_shown_the_first_and_told_how_many_there_are() {
        assertThat(tables("targets")).isEqualTo(8);
        assertThat(screen.out())
                .contains("\nTargets of 试验县 990001, 2024\n", "\nTargets of 第8县 990008, 2024\n")
                .contains("\nThese are the first 8 of 10 areas. One of them: add --area CODE."
                        + " All of them: add --json\n");
    }

    @Test
    void an_area_is_shown_alone() {
        assertThat(tables("targets", "--area", "990010")).isEqualTo(1);
        assertThat(screen.out()).contains("\nTargets of 第10县 990010, 2024\n").doesNotContain("These are the first");
    }

    @Test
    void a_program_is_given_all() {
        assertThat(commands.run(screen, "targets", "--json")).isZero();
        assertThat(screen.out().lines().filter(l -> l.contains("\"indicator_code\": \"resident_rate\"")))
                .hasSize(COUNTIES);
    }

    @Test
    void a_figure_that_is_none_is_refused_with_those_that_are_and_one_without_a_value_is_told() {
        assertThat(commands.run(screen, "history", "income", "--area", "990002"))
                .isEqualTo(2);
        assertThat(screen.err()).contains("income").contains("resident_rate");
        Screen known = new Screen();
        assertThat(commands.run(known, "history", "resident_rate", "--area", "990099"))
                .isZero();
        assertThat(known.out() + known.err()).contains("990099");
    }
}
