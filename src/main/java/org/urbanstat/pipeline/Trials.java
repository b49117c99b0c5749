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
        jdbc.sql(SqlFile.beside(Trials.class, "trial-readings-dropped").text()).update();
    }
}
