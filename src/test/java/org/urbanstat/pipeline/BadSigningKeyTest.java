package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.publication.KeyRefused;

/** A key that cannot sign is refused before anything is read, not after the night's work at publication. */
class BadSigningKeyTest {
    @TempDir
    Path folder;

    @Test
    void is_refused_before_the_run_begins() throws IOException {
        SmallCountry country = SmallCountry.in(folder);
        country.sendAll();
        Path key = Files.writeString(folder.resolve("signing.pem"), "no key");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            System.setProperty("urbanstat.signing-key", key.toString());
            try {
                assertThatThrownBy(() -> urbanstat.run(country.request()))
                        .isInstanceOf(KeyRefused.class)
                        .hasMessageContaining(key.toString());
            } finally {
                System.clearProperty("urbanstat.signing-key");
            }
            assertThat(urbanstat.lines("select count(*) from pipeline.run")).containsExactly("0");
            assertThat(urbanstat.lines("select count(*) from intake.submission"))
                    .containsExactly("0");
        }
    }
}
