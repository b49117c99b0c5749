package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * What dry runs read. It goes at the end of the dry run, and at the start of every run, because a dry run may have died
 * on the way.
 */
final class Trials {
    private Trials() {}

    static void drop(JdbcClient jdbc) {
        for (String file : new String[] {"trial-readings-dropped", "trial-unchanged-dropped"}) {
            jdbc.sql(SqlFile.beside(Trials.class, file).text()).update();
        }
    }
}
