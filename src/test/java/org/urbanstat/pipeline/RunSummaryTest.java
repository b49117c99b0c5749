package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RunSummaryTest {
    private static RunOutcome outcome(RunOutcome.Status status, Optional<Long> release, Map<String, Long> changed) {
        return new RunOutcome(
                1234567,
                status,
                new RunOutcome.Submissions(10, 2, 1),
                new RunOutcome.Returns(20, 3, 4, 5),
                release,
                changed,
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                61);
    }

    @Test
    void isOneLineOfJsonInTheOrderOfTheContract() {
        assertThat(RunSummary.of(outcome(
                        RunOutcome.Status.COMPLETED,
                        Optional.of(12L),
                        Map.of("return_status", 1000L, "finding", 234L))))
                .isEqualTo("{\"run_id\": 1234567, \"status\": \"completed\","
                        + " \"submissions\": {\"received\": 10, \"duplicate\": 2, \"quarantined\": 1},"
                        + " \"returns\": {\"accepted\": 20, \"accepted_with_warnings\": 3, \"rejected\": 4,"
                        + " \"unchanged\": 5}, \"release_id\": 12, \"changed_rows\": 1234, \"seconds\": 61}");
    }

    @Test
    void saysNullWhereThereIsNoRelease() {
        assertThat(RunSummary.of(outcome(RunOutcome.Status.HELD, Optional.empty(), Map.of())))
                .contains("\"status\": \"held\"", "\"release_id\": null, \"changed_rows\": 0");
    }
}
