package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunsTest {
    @Test
    void joinsWhatFollowsEachOther() {
        assertThat(Runs.of(List.of(4, 5, 6, 9, 12, 13))).isEqualTo("4-6, 9, 12-13");
        assertThat(Runs.of(List.of(7))).isEqualTo("7");
        assertThat(Runs.of(List.of(1, 3, 5))).isEqualTo("1, 3, 5");
        assertThat(Runs.of(List.of(300, 301))).isEqualTo("300-301");
        assertThat(Runs.of(List.of())).isEmpty();
    }
}
