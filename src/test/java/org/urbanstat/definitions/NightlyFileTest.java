package org.urbanstat.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyFileTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"0 0 0 * * *", "9 9 9 * * *", "10 10 10 * * *", "59 59 23 * * *", "0 30 2 * * MON-FRI"})
    void takesWhatTheClassThatRunsItTakes(String cron) throws IOException {
        assertThat(new CronSchedule(cron).getPattern()).isEqualTo(cron);
        assertThat(read(cron).nightly().schedules().get(0).cron()).isEqualTo(cron);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 0 24 * * *", "0 60 0 * * *", "60 0 0 * * *", "0 30 2 * *", "0 30 2 * * * *"})
    void refusesWhatTheClassThatRunsItRefuses(String cron) {
        assertThatThrownBy(() -> new CronSchedule(cron)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(cron))
                .isInstanceOf(InvalidDefinitions.class)
                .hasMessageContaining("nightly.yml")
                .hasMessageContaining(cron);
    }

    private Definitions read(String cron) throws IOException {
        return SmallJobs.in(folder).replace("nightly.yml", "0 30 2 * * *", cron).read();
    }
}
