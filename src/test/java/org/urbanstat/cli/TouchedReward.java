package org.urbanstat.cli;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A published reward that somebody touched behind the back of the program. */
final class TouchedReward {
    private static final String TABLE = "publication.person_money_reward";

    private TouchedReward() {}

    /**
     * Puts it back as it was, whatever becomes of the claims.
     *
     * @param touched what is set, as SQL
     * @param where of the row, as SQL
     */
    static void during(JdbcClient client, String touched, String where, Runnable claims) {
        client.sql("create table kept as select * from " + TABLE + " where " + where)
                .update();
        try {
            client.sql("update " + TABLE + " set " + touched + " where " + where)
                    .update();
            claims.run();
        } finally {
            client.sql("delete from " + TABLE + " where " + where).update();
            client.sql("insert into " + TABLE + " select * from kept").update();
            client.sql("drop table kept").update();
        }
    }
}
