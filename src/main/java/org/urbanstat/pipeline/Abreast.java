package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** How two parts of a stage are done of which neither sees what the other writes. */
interface Abreast {
    /** In the transaction of the caller, where nobody else may see anything of it before that ends. */
    Abreast NOT = (here, beside) -> {
        beside.run();
        here.run();
    };

    /** A dry run takes back all that it writes. */
    static Abreast in(RunParameters run, JdbcClient jdbc, PlatformTransactionManager transactions) {
        return run.request().isDryRun() ? NOT : new SideBySide(jdbc, transactions, run.runId());
    }

    /** Ends when both have ended. */
    void together(Runnable here, Runnable beside);
}
