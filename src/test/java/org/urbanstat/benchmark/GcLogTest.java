package org.urbanstat.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GcLogTest {
    @Test
    void takesTheFullestHeapBeforeAndAfterAnyCollection() {
        List<String> lines = List.of(
                "Using G1",
                "GC(0) Pause Young (Normal) (G1 Evacuation Pause) 23M->5M(512M) 3.500ms",
                "GC(1) Concurrent Mark Cycle",
                "GC(1) Pause Remark 211M->208M(512M) 2.250ms",
                "GC(2) Pause Young (Mixed) (G1 Evacuation Pause) 300M->120M(512M) 4.250ms");

        assertThat(GcLog.of(lines)).isEqualTo(new GcLog(300, 208, 3, 10));
    }
}
