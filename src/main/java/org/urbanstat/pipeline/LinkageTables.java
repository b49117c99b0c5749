package org.urbanstat.pipeline;

import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Text;

/** The tables of the candidate's rewards and quotas, as far as they are made anew. */
final class LinkageTables {
    private final JdbcClient jdbc;
    private final String[] together;
    private long dropped;

    /** @param together the policies whose pool is of more than a county: all their rewards are made anew */
    LinkageTables(JdbcClient jdbc, Set<String> together) {
        this.jdbc = jdbc;
        this.together = together.toArray(String[]::new);
    }

    /** By code. */
    static List<AreaCode> touchedCounties(JdbcClient jdbc) {
        return jdbc.sql("select county_code from pipeline.touched_county order by county_code collate \"C\"")
                .query((row, number) -> new AreaCode(row.getString(1)))
                .list();
    }

    /** To empty a table costs nothing, to delete every row of it leaves as many dead ones. */
    void drop() {
        jdbc.sql("drop table if exists common_reward_before").update();
        run("common-rewards-before");
        if (new TouchedAreas(jdbc).isAll()) {
            jdbc.sql("truncate linkage.person_money_reward, linkage.person_land_quota, linkage.unshared_pool,"
                            + " linkage.recomputed_reward")
                    .update();
            return;
        }
        jdbc.sql(sql("recomputed-dropped")).update();
        dropped = run("rewards-dropped") + jdbc.sql(sql("quotas-dropped")).update();
        run("unshared-pools-dropped");
        if (together.length > 0) {
            dropped += jdbc.sql("delete from linkage.person_money_reward where policy_code = any (:together)")
                    .param("together", together)
                    .update();
        }
    }

    /** Tells the planner, unless there are as many rows as before, and whoever comes behind of towns that others have moved. */
    void written(long rows) {
        new GrownTable(jdbc, "linkage.person_money_reward").by(rows - dropped);
        new GrownTable(jdbc, "linkage.person_land_quota").by(rows - dropped);
        if (together.length > 0) {
            run("common-rewards-touched");
        }
    }

    /** For whoever comes behind of the towns whose clawback others have moved, of pools that several counties share. */
    void recomputedTogether() {
        jdbc.sql(sql("clawbacks-touched")).update();
    }

    /** Of every county, those included that were not touched. */
    static List<Text> heldBecause(JdbcClient jdbc) {
        return jdbc.sql(sql("unshared-pools")).query(Text.class).list();
    }

    private int run(String file) {
        return jdbc.sql(sql(file)).param("together", together).update();
    }

    private static String sql(String file) {
        return SqlFile.beside(LinkageTables.class, file).text();
    }
}
