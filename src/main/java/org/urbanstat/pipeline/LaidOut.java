package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * Whether every marked copy that the states of the returns ask for is made and lies as a file, or in the database alone
 * where there is no folder for them. Forgotten in the transaction that judges anew, and kept in the one that lays out the
 * last copy, so that whatever breaks in between is done again.
 */
record LaidOut(JdbcClient jdbc) {
    private static final SqlFile WHOLE = SqlFile.beside(LaidOut.class, "copies-laid-out");

    /** A copy that somebody has taken out of the database is missed; of one that is gone from the disk nothing is known here. */
    boolean isWhole() {
        return jdbc.sql(WHOLE.text()).query(Boolean.class).single();
    }

    void keep() {
        jdbc.sql("insert into feedback.laid_out default values on conflict do nothing")
                .update();
    }

    /** For copies in the database alone. Files that were laid out before have to be looked through once there is a folder. */
    void keepWhereNoFileLies() {
        jdbc.sql("insert into feedback.laid_out (is_only_row)"
                        + " select true where not exists (select from feedback.placed_file) on conflict do nothing")
                .update();
    }

    void forget() {
        jdbc.sql("delete from feedback.laid_out").update();
    }
}
