package org.urbanstat.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostmasterTest {
    @TempDir
    Path process;

    @Test
    void takesTheFirstWordForTheProgram() throws IOException {
        Path words = Files.writeString(process.resolve("cmdline"), "/opt/bin/postgres\0-D\0/data\0");
        assertThat(Postmaster.firstWord(words)).isEqualTo("/opt/bin/postgres");
        assertThat(Postmaster.firstWord(Files.writeString(words, ""))).isEmpty();
    }

    /** A folder stands for what is there and cannot be read, as when no more files may be opened. */
    @Test
    void isNotGoneWhereItCannotBeRead() throws IOException {
        Path words = process.resolve("cmdline");
        assertThat(Postmaster.firstWord(words)).isEmpty();
        Files.createDirectory(words);
        assertThatThrownBy(() -> Postmaster.firstWord(words)).isInstanceOf(IOException.class);
    }
}
