package org.urbanstat.pipeline;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * Whether every marked copy that the states of the returns ask for is made and lies as a file. Forgotten in the transaction
 * that judges anew, and kept in the one that lays out the last copy, so that whatever breaks in between is done again.
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

    void forget() {
        jdbc.sql("delete from feedback.laid_out").update();
    }
}
