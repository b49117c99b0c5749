package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CopiesDueTest {
    private static FeedbackStep.Due due(long byteCount, boolean isReadable) {
        return new FeedbackStep.Due(1, "a.xlsx", byteCount, "0".repeat(64), isReadable, "");
    }

    /** What is not fetched takes no memory. */
    @Test
    void a_file_of_more_than_a_megabyte_that_is_fetched_is_fetched_alone() {
        assertThat(due(1_000_000, true).isLarge()).isFalse();
        assertThat(due(1_000_001, true).isLarge()).isTrue();
        assertThat(due(50_000_000, false).isLarge()).isFalse();
    }
}
