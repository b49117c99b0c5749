package org.urbanstat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark in short: it reads clean workbooks and measures something; how fast is not asked. */
class ReadingBenchTest {
    @Test
    void stillMeasures(@TempDir Path folder) throws IOException {
        assertThat(ReadingBench.measured(folder, 4, 1)).isPositive();
    }
}
