package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An inbox of many files is taken in batch by batch, and a run that is told to stop ends between two of them. */
class StoppedIntakeTest {
    private static final int FILES = 1100;

    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    @BeforeEach
    void open() throws IOException {
        country = SmallCountry.in(folder);
        urbanstat = TestInstallation.of(country);
        Path sent = Files.createDirectories(country.inbox().resolve("2025-01-20"));
        for (int i = 0; i < FILES; i++) {
            Files.writeString(sent.resolve("%04d.csv".formatted(i)), "file " + i);
        }
        // As an operator does it while the first batch is written, whose transaction began before.
        urbanstat
                .client()
                .sql("create function intake.stop() returns trigger language plpgsql as $$ begin"
                        + " update pipeline.run set stop_requested_by = '王芳', stop_reason = '先停一下',"
                        + " stop_requested_at = now()"
                        + " where status = 'running'; return null; end $$;"
                        + " create trigger stop after insert on intake.submission"
                        + " for each statement execute function intake.stop()")
                .update();
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    @Test
    void a_run_stopped_in_its_intake_keeps_the_batches_before_and_the_next_one_takes_the_rest() {
        assertThatThrownBy(() -> urbanstat.run(country.request())).isInstanceOf(RunStopped.class);
        assertThat(urbanstat.lines("select count(*) from intake.submission")).containsExactly("500");
        assertThat(urbanstat.lines("select status, stage from pipeline.run")).containsExactly("stopped|intake");

        urbanstat.client().sql("drop trigger stop on intake.submission").update();
        RunOutcome next = urbanstat.run(country.request());
        assertThat(next.submissions().received()).isEqualTo(600);
        assertThat(urbanstat.lines("select count(*), count(distinct sha256) from intake.submission"))
                .containsExactly("1100|1100");
    }
}
