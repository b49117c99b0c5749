package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {
    @TempDir
    Path folder;

    private final Screen screen = new Screen();

    @Test
    void dirtComesWithItsLabelsAndIsFoundByCheck() throws Exception {
        assertThat(screen.run(generate("--dirt"))).isZero();

        assertThat(screen.out())
                .endsWith("what was planted where, and which finding must come of it, is in "
                        + folder.resolve("labels.csv")
                        + "; src/docs/checker.md tells how often it does\n");
        String first = Files.readAllLines(folder.resolve("labels.csv")).stream()
                .filter(line -> line.contains(",text_in_number,ERROR,"))
                .findFirst()
                .orElseThrow();
        String[] label = first.split(",", -1);
        String file = folder.resolve("inbox").resolve(label[0]).toString();
        Screen checked = new Screen();
        assertThat(checked.run("check", "--jobs", folder.resolve("jobs").toString(), file))
                .isEqualTo(3);
        assertThat(checked.out()).contains("!" + label[2] + " ").contains("[" + label[6] + "]");
    }

    @Test
    void withoutDirtThereAreNoLabels() {
        assertThat(screen.run(generate())).isZero();

        assertThat(screen.out()).doesNotContain("labels.csv");
        assertThat(folder.resolve("labels.csv")).doesNotExist();
    }

    private String[] generate(String... more) {
        String[] usual = {"generate", "--towns", "4", "--period", "2024", "--seed", "7", "--out", folder.toString()};
        String[] all = Arrays.copyOf(usual, usual.length + more.length);
        System.arraycopy(more, 0, all, usual.length, more.length);
        return all;
    }

    @Test
    void takesSeveralYearsAndFormats() throws Exception {
        assertThat(screen.run(generating("2022,2023-2024", "--format", "csv"))).isZero();

        assertThat(names())
                .contains(
                        "990101100-2022-population.csv",
                        "990101103-2024-land.csv",
                        "990101100-2023-12-urban_sanitation.csv")
                .noneMatch(name -> name.endsWith(".xlsx"));
        assertThat(Files.readString(folder.resolve("jobs/nightly.yml"))).contains("last_period: 2024");
    }

    @Test
    void correctsAShareOfTheTownsBesideWhatTheySentBefore() throws Exception {
        assertThat(screen.run(generate())).isZero();
        Screen corrected = new Screen();
        assertThat(corrected.run(generate("--correct", "30"))).isZero();

        assertThat(names())
                .hasSize(6)
                .filteredOn(name -> name.startsWith("correction-001/"))
                .hasSize(2);
        assertThat(corrected.out())
                .isEqualTo(
                        "2 towns send their returns of 2024 once more with other figures (round 1); the files are below "
                                + folder.resolve("inbox") + ". Run: java -jar target/urbanstat.jar run --inbox "
                                + folder.resolve("inbox")
                                + " --jobs " + folder.resolve("jobs") + " --data " + folder.resolve("data") + "\n");
    }

    @Test
    void saysWhichPeriodsFormatsAndSharesThereAre() {
        assertThat(screen.run(generating("2024-2022"))).isEqualTo(2);
        assertThat(screen.err())
                .contains("--period is a year such as 2024, years such as 2022,2024 or a span such as 2020-2024,"
                        + " not \"2024-2022\"");
        Screen format = new Screen();
        assertThat(format.run(generate("--format", "pdf"))).isEqualTo(2);
        assertThat(format.err()).contains("--format is xlsx, xls, csv or mixed, not \"pdf\"");
        Screen both = new Screen();
        assertThat(both.run(generate("--dirt", "--correct", "1"))).isEqualTo(2);
        assertThat(both.err())
                .contains("--correct sends clean corrections and --dirt dirty files; give one of the two");
    }

    private List<String> names() throws IOException {
        Path inbox = folder.resolve("inbox");
        try (var files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> inbox.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String[] generating(String period, String... more) {
        String[] all = generate(more);
        all[4] = period;
        return all;
    }
}
