package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
}
