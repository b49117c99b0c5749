package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/**
 * Brings into a scratch database what a replay cannot make anew: the register of what came, the numbers given, and what
 * operators did.
 */
final class ReplayArchive {
    private static final Map<String, String> COPIED = copied();

    private final CopyAcross copy;
    private final JdbcClient scratch;
    private final ReplayPlan plan;

    ReplayArchive(DataSource archive, DataSource scratch, ReplayPlan plan) {
        this.copy = new CopyAcross(archive, scratch);
        this.scratch = JdbcClient.create(scratch);
        this.plan = plan;
    }

    /** By the name of the query. */
    private static Map<String, String> copied() {
        Map<String, String> copied = new LinkedHashMap<>();
        copied.put(
                "archived-submissions",
                "intake.submission"
                        + " (submission_id, sha256, file_name, byte_count, received_at, run_id, state, format, charset)");
        copied.put(
                "archived-file-findings",
                "validation.finding (submission_id, ordinal, rule_code, severity, sheet, cell, raw_text, found, expected,"
                        + " difference, message_zh, message_en, fix_zh, fix_en, waiver)");
        copied.put(
                "recorded-numbers",
                "validation.revision (form_code, period, town_code, revision, submission_id, sheet)");
        copied.put(
                "recorded-unchanged",
                "validation.unchanged_return (submission_id, form_code, period, town_code, run_id, is_trial)");
        copied.put(
                "recorded-withdrawals",
                "validation.withdrawal (withdrawal_id, form_code, period, town_code, revision, is_undo, reason, acted_by,"
                        + " acted_at, event_id)");
        copied.put(
                "recorded-acceptances",
                "validation.acceptance (acceptance_id, form_code, period, town_code, revision, rule_code, is_undo, reason,"
                        + " acted_by, acted_at, expires_on, event_id)");
        copied.put("recorded-confirmed-policies", "linkage.confirmed_policy (event_id, path, content)");
        copied.put(
                "recorded-confirmations",
                "linkage.confirmation (policy_code, period, area_code, kind, release_id, excluded, reason, acted_by,"
                        + " acted_at, event_id, is_shared, without_zh, without_en, row_count, rows_sha256)");
        copied.put(
                "recorded-confirmed-rows",
                "linkage.confirmed_row (policy_code, period, area_code, table_name, figures)");
        copied.put(
                "recorded-score-publications",
                "linkage.score_publication (policy_code, period, area_code, reason, acted_by, acted_at, event_id)");
        return copied;
    }

    void bring() {
        scratch.sql(text("replayed-run"))
                .param("run", plan.throughRun())
                .param("now", OffsetDateTime.ofInstant(plan.today(), ZoneOffset.UTC))
                .update();
        COPIED.forEach((query, target) ->
                copy.copy(text(query).strip().replace("{run}", Long.toString(plan.throughRun())), target));
    }

    /** To be called when everything has been read, and before it is judged. */
    void number() {
        List.of("validation.reading", "validation.revision")
                .forEach(table -> scratch.sql("analyze " + table).update());
        scratch.sql(text("renumbered-as-recorded")).update();
        scratch.sql(text("unchanged-as-recorded")).update();
    }

    private static String text(String name) {
        return SqlFile.beside(ReplayArchive.class, name).text();
    }
}
