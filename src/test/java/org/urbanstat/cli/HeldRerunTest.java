package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rerun whose release a gate holds ends with exit code 4, says why and what to type. */
class HeldRerunTest {
    @TempDir
    static Path folder;

    @Test
    void says_by_which_gate_and_where_to_look() {
        try (TypedCommands commands = new TypedCommands(folder)) {
            assertThat(commands.run(new Screen(), "run")).isZero();
            commands.country().sendNothingToShare("2025-03-01");
            Screen english = new Screen();
            assertThat(commands.run(english, "rerun", "--reason", "nobody settled", "--yes"))
                    .isEqualTo(4);
            assertThat(english.out())
                    .endsWith("""
                    Held: every component of 2024 is 0 in every town; the pool cannot be shared
                    run 3 has ended, and its publication is held. To look: java -jar target/urbanstat.jar runs --data DATA
                    """.replace("DATA", commands.data().toString()));
            Screen chinese = new Screen();
            assertThat(commands.run(chinese, "rerun", "--reason", "again", "--yes", "--lang", "zh"))
                    .isEqualTo(4);
            assertThat(chinese.out())
                    .endsWith("""
                    搁置:2024 年各镇各项合计均为 0,奖励池无法分配
                    第 5 次运行已结束,发布被搁置。查看:java -jar target/urbanstat.jar runs --data DATA
                    """.replace("DATA", commands.data().toString()));
        }
    }
}
