package org.urbanstat.validation;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * The areas of which an input differs from what the last release was computed from: what a night works on. They stay until
 * a release is made of them, or nothing is found to differ, so whatever breaks in between is done again.
 */
public final class TouchedAreas {
    private final JdbcClient jdbc;

    public TouchedAreas(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Reached(long runId, long eventId, long numberedRunId) {}

    private record Judged(long runId, long eventId, LocalDate judgedOn) {}

    /**
     * Adds what was touched since the returns were judged last. To be asked in the transaction that judges them anew.
     *
     * @param basis what bears on every town: when it is another one, or a crash has emptied unlogged tables, all are touched
     * @param today in the zone of the schedules
     * @return the run after which readings have no number yet; -1 where the returns were never judged
     */
    long find(String basis, LocalDate today) {
        // asked first: what comes while this goes on is touched the next time, if not now
        Reached reached = sql("to-be-judged").query(Reached.class).single();
        int touched = sql("judged-before")
                .param("basis", basis)
                .query(Judged.class)
                .optional()
                .map(before -> touchedSince(before, today))
                .orElseGet(() -> sql("all-areas-touched").update());
        sql("judged")
                .param("basis", basis)
                .param("run", reached.runId())
                .param("event", reached.eventId())
                .param("today", today)
                .update();
        jdbc.sql("insert into pipeline.unlogged_kept default values on conflict do nothing")
                .update();
        if (touched > 0) {
            jdbc.sql("analyze pipeline.touched_area").update();
        }
        return reached.numberedRunId();
    }

    private int touchedSince(Judged before, LocalDate today) {
        return sql("areas-touched-since")
                .param("run", before.runId())
                .param("event", before.eventId())
                .param("judged_on", before.judgedOn())
                .param("today", today)
                .update();
    }

    /** Whether everything is as it was published. */
    public boolean isNone() {
        return !isAny("pipeline.touched_area");
    }

    /** Whether no area is left out, those included that are there no more. */
    public boolean isAll() {
        return isAny("pipeline.touched_area where area_code = '*'");
    }

    /**
     * To be asked in the transaction of each stage that builds on the unlogged tables.
     *
     * @throws WorkingTablesEmptied when a crash of the server has emptied them since the areas were found
     */
    public void requireKept() {
        if (!isKept()) {
            throw new WorkingTablesEmptied();
        }
    }

    /** Whether the unlogged tables hold what the last run computed: no crash of the server has emptied them. */
    public boolean isKept() {
        return isAny("pipeline.unlogged_kept");
    }

    /** A release shows what they came to. */
    public void clear() {
        jdbc.sql("delete from pipeline.touched_area").update();
    }

    private boolean isAny(String rows) {
        return jdbc.sql("select exists (select from " + rows + ")")
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec sql(String file) {
        return jdbc.sql(SqlFile.beside(TouchedAreas.class, file).text());
    }
}
