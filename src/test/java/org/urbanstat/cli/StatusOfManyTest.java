package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eighteen towns of two counties owe five returns each and have sent none: more than anybody reads on a screen. */
class StatusOfManyTest {
    @TempDir
    static Path folder;

    private static TypedCommands commands;

    private final Screen screen = new Screen();

    @BeforeAll
    static void foundTowns() throws IOException {
        commands = new TypedCommands(folder);
        Files.writeString(
                commands.country().jobs().resolve("areas/two-towns.csv"),
                "990002,再试县,,,county,,2015-01-01,\n"
                        + String.join(
                                "",
                                IntStream.range(0, 18)
                                        .mapToObj(i -> town(i < 9 ? "990001" : "990002", 110 + i))
                                        .toList()),
                StandardOpenOption.APPEND);
        commands.run(new Screen(), "run");
    }

    private static String town(String county, int number) {
        return county + number + ",第" + number + "镇,," + county + ",town,,2015-01-01,\n";
    }

    @AfterAll
    static void close() {
        commands.close();
    }

    private List<String> missing(String... words) {
        assertThat(commands.run(screen, words)).isZero();
        return screen.out().lines().filter(l -> l.contains("missing  ")).toList();
    }

    @Test
    void a_person_is_shown_the_first_and_told_how_many_there_are() {
        List<String> missing = missing("status");
        assertThat(missing).hasSize(81);
        assertThat(missing.get(1)).startsWith("2024    990001110  第110镇    land ");
        assertThat(missing.get(80)).startsWith("2024    990002125  第125镇    settlement ");
        assertThat(screen.out())
                .contains("\nThese are the first 80 of 90. All of them: add --json. Fewer: add --period, --form,"
                        + " --town or --unit\n");
    }

    @Test
    void what_fits_on_the_screen_is_shown_whole() {
        assertThat(missing("status", "--form", "land")).hasSize(19);
        assertThat(screen.out()).doesNotContain("These are the first");
    }

    @Test
    void a_town_is_shown_whole() {
        assertThat(missing("status", "--town", "990002119")).hasSize(6);
    }

    @Test
    void a_program_is_given_all() {
        assertThat(commands.run(screen, "status", "--json")).isZero();
        assertThat(screen.out().lines()).hasSize(90).allMatch(l -> l.contains("\"status\": \"missing\""));
    }
}
