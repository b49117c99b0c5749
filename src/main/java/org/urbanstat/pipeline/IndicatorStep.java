package org.urbanstat.pipeline;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.indicators.Indicators;

/** Computes the candidate's indicators. */
final class IndicatorStep implements Tasklet {
    private final JdbcClient jdbc;
    private final Definitions definitions;

    IndicatorStep(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        new Indicators(jdbc).compute(definitions);
        return RepeatStatus.FINISHED;
    }
}
