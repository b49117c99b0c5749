package org.urbanstat.publication;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.ScorecardPolicy;

/**
 * Finds a second time, in SQL, from what to what marks, scores and places can come while returns are missing, apart from
 * what scored them. In a transaction: what it works out on the way is kept until that ends.
 */
record SecondEnds(JdbcClient jdbc, Touched touched, ScorecardPolicy policy) {
    List<GateCase> disagreements() {
        new SecondMarks(jdbc, touched, policy).keepEnds();
        keepSpans();
        return jdbc.sql(touched.in(
                        SqlFile.beside(SecondEnds.class, "ends-askew").text()))
                .param("policy", policy.mandate().code())
                .param("slack", SecondScores.SLACK)
                .query(GateCase.class)
                .list();
    }

    /** Laid down and counted: joined with itself by a planner that guessed how many there are, it did not end for a country. */
    private void keepSpans() {
        jdbc.sql("drop table if exists second_span").update();
        jdbc.sql(SqlFile.beside(SecondEnds.class, "second-spans").text())
                .param("long", SecondMarks.LONG)
                .update();
        jdbc.sql("analyze second_span").update();
    }
}
