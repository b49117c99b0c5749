package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** Brings into a scratch database what a replay cannot make anew: the register of what came, and the numbers given. */
final class ReplayArchive {
    private static final String NUMBERS =
            "pipeline.recorded_number" + " (submission_id, town_code, form_code, period, sheet, revision)";

    private final CopyAcross copy;
    private final JdbcClient scratch;
    private final ReplayPlan plan;

    ReplayArchive(DataSource archive, DataSource scratch, ReplayPlan plan) {
        this.copy = new CopyAcross(archive, scratch);
        this.scratch = JdbcClient.create(scratch);
        this.plan = plan;
    }

    void bring() {
        scratch.sql(text("replayed-run"))
                .param("run", plan.throughRun())
                .param("now", OffsetDateTime.ofInstant(plan.today(), ZoneOffset.UTC))
                .update();
        copy.copy(
                query("archived-submissions"),
                "intake.submission"
                        + " (submission_id, sha256, file_name, byte_count, received_at, run_id, state, format, charset)");
        copy.copy(
                query("archived-file-findings"),
                "validation.finding (submission_id, ordinal, rule_code, severity, sheet, cell, raw_text, found, expected,"
                        + " difference, message_zh, message_en, fix_zh, fix_en, waiver)");
        scratch.sql(text("recorded-number-table")).update();
        copy.copy(query("recorded-numbers"), NUMBERS);
    }

    /** To be called when everything has been read, and before it is judged. */
    void number() {
        scratch.sql("analyze validation.reading").update();
        scratch.sql("analyze pipeline.recorded_number").update();
        scratch.sql(text("renumbered-as-recorded")).update();
    }

    private String query(String name) {
        return text(name).strip().replace("{run}", Long.toString(plan.throughRun()));
    }

    private static String text(String name) {
        return SqlFile.beside(ReplayArchive.class, name).text();
    }
}
