package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Over several releases a figure is told once, from what it was to what it is; one that came back is not told. */
class DiffOverReleasesTest {
    @TempDir
    static Path folder;

    private static void publish(TypedCommands commands, int file, int more) {
        commands.country()
                .sendCorrected(
                        "2025-02-0" + file + "/甲镇落户更正.csv",
                        "甲镇落户",
                        "100,60,10,5,5,20,40,30,30",
                        (100 + more) + "," + (60 + more) + ",10,5,5,20," + (40 + more) + ",30,30");
        assertThat(commands.run(new Screen(), "run")).isZero();
    }

    @Test
    void adds_up_what_moved_and_leaves_out_what_came_back() {
        try (TypedCommands commands = new TypedCommands(folder)) {
            assertThat(commands.run(new Screen(), "run")).isZero();
            publish(commands, 1, 1);
            publish(commands, 2, 2);
            Screen moved = new Screen();
            int code = commands.run(moved, "diff", "1", "3", "--figure", "quota");
            assertThat(code).as(moved.err()).isZero();
            assertThat(moved.out())
                    .startsWith("From release 1 to release 3, 1 figures differ.\n")
                    .contains("990001100  8000.00  8160.00  +160.00  data\n");
            commands.country().sendCorrected("2025-02-03/甲镇落户四报.csv", "甲镇落户", ",50\n", ",60\n");
            assertThat(commands.run(new Screen(), "run")).isZero();
            Screen back = new Screen();
            assertThat(commands.run(back, "diff", "1", "4", "--figure", "quota"))
                    .isZero();
            assertThat(back.out()).startsWith("From release 1 to release 4, 0 figures differ.\n");
        }
    }
}
