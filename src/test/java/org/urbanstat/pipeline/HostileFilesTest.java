package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The worst file of each kind, all read and validated by one JVM with a heap of 256 MB, one after the other as in a
 * night. Nothing but findings may come of them, and that soon: a file that takes the memory or the night away takes it
 * from every town.
 */
class HostileFilesTest {
    private static final int SECONDS_FOR_ALL = 400;
    private static final int SECONDS_FOR_ONE = 60;

    @TempDir
    private static Path folder;

    private static List<String> printed = List.of();

    @BeforeAll
    static void readThemAll() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReader.class.getName()));
        for (HostileFile kind : HostileFile.values()) {
            command.add(kind.in(folder).toString());
        }
        Path out = folder.resolve("out");
        Process reader = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        reader.waitFor(SECONDS_FOR_ALL, TimeUnit.SECONDS);
        reader.destroyForcibly().waitFor();
        printed = Files.readAllLines(out);
    }

    @ParameterizedTest
    @EnumSource
    void givesNothingButFindings(HostileFile kind) {
        assertThat(printed)
                .filteredOn(line -> line.startsWith(kind + "\t"))
                .as("printed: %s", printed)
                .singleElement()
                .satisfies(line -> {
                    String[] parts = line.split("\t");
                    assertThat(kind.outcomes()).as(line).contains(parts[2]);
                    assertThat(Integer.parseInt(parts[1])).as(line).isLessThan(SECONDS_FOR_ONE);
                });
    }
}
