package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.indicators.Indicators;
import org.urbanstat.validation.TouchedAreas;

/** Computes the candidate's indicators. */
final class IndicatorStage implements CandidateStage {
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final Definitions definitions;

    IndicatorStage(JdbcClient jdbc, PlatformTransactionManager transactions, Definitions definitions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.definitions = definitions;
    }

    @Override
    public void make(RunParameters run) {
        TouchedAreas touched = new TouchedAreas(jdbc);
        if (!touched.isNone()) {
            touched.requireKept();
            new Indicators(jdbc).compute(definitions, Halves.of(run, jdbc, transactions));
        }
    }
}
