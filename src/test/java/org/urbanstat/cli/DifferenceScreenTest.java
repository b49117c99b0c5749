package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.publication.MovedFigure;
import org.urbanstat.vocabulary.Language;

class DifferenceScreenTest {
    private final Screen screen = new Screen();

    private static RunOutcome outcome(Map<String, Long> changed, MovedFigure... moved) {
        return new RunOutcome(
                3,
                RunOutcome.Status.COMPLETED,
                new RunOutcome.Submissions(1, 0, 0),
                new RunOutcome.Returns(1, 0, 0, 0),
                Optional.empty(),
                changed,
                List.of(moved),
                List.of(),
                List.of(),
                1);
    }

    @Test
    void listsTheRowsByTableAndThenEveryFigureThatMoves() {
        RunOutcome outcome = outcome(
                Map.of("return_status", 1L, "person_money_reward", 12L),
                new MovedFigure("resident_rate", "2024", "990001", "64.00", "64.02"),
                new MovedFigure("reward", "2024", "990001100", null, "705764"),
                new MovedFigure("quota", "2025", "990001100", "8000.00", null));
        new DifferenceScreen(screen.in(Language.EN)).print(outcome);
        assertThat(screen.out()).isEqualTo("""
                Compared with what is published, 13 rows differ:
                table                rows
                -------------------  ----
                person_money_reward    12
                return_status           1

                figure           period  code        before   after
                ---------------  ------  ---------  -------  ------
                resident rate %  2024    990001       64.00   64.02
                reward, yuan     2024    990001100        -  705764
                quota, m2        2025    990001100  8000.00       -
                """);
    }

    @Test
    void leavesTheFiguresOutWhereNoneMoves() {
        new DifferenceScreen(screen.in(Language.ZH)).print(outcome(Map.of("finding", 2L)));
        assertThat(screen.out()).isEqualTo("""
                与已发布的数据相比,2 行不同:
                表       行数
                -------  ----
                finding     2
                """);
    }
}
