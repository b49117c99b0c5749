package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbanstat.pipeline.RunOutcome;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.FigureMove;
import org.urbanstat.publication.FigureState;
import org.urbanstat.vocabulary.Language;

class DifferenceScreenTest {
    private final Screen screen = new Screen();

    private static RunOutcome outcome(Map<String, Long> changed, FigureChange... moved) {
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
                Optional.empty(),
                1);
    }

    private static FigureChange change(String figure, String area, String before, String after, Cause cause) {
        FigureMove move = new FigureMove(new FigureKey(figure, "", "2024", area), state(before), state(after));
        return new FigureChange(move, Map.of(cause, move.points()), cause);
    }

    private static FigureState state(String value) {
        return value.isEmpty() ? FigureState.NONE : new FigureState(new BigDecimal(value), "final");
    }

    @Test
    void listsTheRowsByTableThenTheRatesThatMoveMostAndEveryRewardAndQuota() {
        FigureMove reward = new FigureMove(
                new FigureKey("reward", "person-money-2020", "2024", "990001101"), state("295946"), state("294236"));
        RunOutcome outcome = outcome(
                Map.of("return_status", 1L, "person_money_reward", 12L),
                change("places_share", "990001", "3.00", "4.00", Cause.DATA),
                change("resident_rate", "990001", "64.00", "64.02", Cause.DATA),
                change("resident_rate", "990001100", "66.67", "60.01", Cause.RULES),
                change("reward", "990001100", "", "705764", Cause.DATA),
                new FigureChange(
                        reward,
                        Map.of(Cause.POLICY, new BigDecimal("290"), Cause.DATA, new BigDecimal("-2000")),
                        Cause.DATA),
                change("quota", "990001100", "8000.00", "", Cause.AREAS));
        new DifferenceScreen(screen.in(Language.EN)).print(outcome);
        assertThat(screen.out()).isEqualTo("""
                Compared with what is published, 13 rows differ:
                table                rows
                -------------------  ----
                person_money_reward    12
                return_status           1

                figure           period  code        before   after  change  why
                ---------------  ------  ---------  -------  ------  ------  -----------------------
                resident rate %  2024    990001100    66.67   60.01   -6.66  rules
                resident rate %  2024    990001       64.00   64.02   +0.02  data
                reward, yuan     2024    990001101   295946  294236   -1710  data -2000, policy +290
                reward, yuan     2024    990001100        -  705764     new  data
                quota, m2        2024    990001100  8000.00       -    gone  areas
                other indicators that moved: 1
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
