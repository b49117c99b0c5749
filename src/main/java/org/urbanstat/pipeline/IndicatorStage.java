package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.indicators.Indicators;
import org.urbanstat.validation.TouchedAreas;

/** Computes the candidate's indicators. */
final class IndicatorStage implements CandidateStage {
    private final JdbcClient jdbc;
    private final Definitions definitions;

    IndicatorStage(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    @Override
    public void make(RunParameters run) {
        if (!new TouchedAreas(jdbc).isNone()) {
            new Indicators(jdbc).compute(definitions);
        }
    }
}
