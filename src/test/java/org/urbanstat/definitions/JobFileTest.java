package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JobFileTest {
    @TempDir
    Path folder;

    @Test
    void hasEveryByteOfAFileLongerThanAPart() throws IOException {
        byte[] bytes = new byte[300_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 >> 3);
        }
        Path file = Files.write(folder.resolve("areas.csv"), bytes);

        assertThat(new JobFile("areas.csv", file).bytes()).isEqualTo(bytes);
        assertThat(new JobFile("none.csv", Files.createFile(folder.resolve("none.csv"))).bytes())
                .isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void readsToTheEndWhereTheDiskTellsASizeOfNone() throws IOException {
        Path file = Path.of("/proc/version");
        assertThat(Files.size(file)).isZero();

        assertThat(new JobFile("version", file).bytes())
                .isEqualTo(Files.readAllBytes(file))
                .isNotEmpty();
    }
}
