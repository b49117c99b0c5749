package org.urbanstat.restarts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the database holds of submissions and returns, without the numbers that a restart may change. */
final class StateOfReturns {
    private static final String SUBMISSIONS = """
            select sha256, file_name, byte_count, received_at, state, format, bytes is null
            from intake.submission order by sha256
            """;
    private static final String SIGHTINGS = """
            select path, g.byte_count, is_duplicate, sha256
            from intake.sighting g join intake.submission s using (submission_id)
            order by path collate "C"
            """;
    private static final String REVISIONS = """
            select form_code, period, town_code, revision, is_rejected, is_across_rejected, row_count, content_sha256, s.sha256
            from validation.reading join intake.submission s using (submission_id)
            order by 1, 2, 3, 4
            """;
    private static final String UNCHANGED = """
            select s.sha256, form_code, period, town_code
            from validation.unchanged_return join intake.submission s using (submission_id)
            order by 1, 2, 3, 4
            """;
    private static final String RELEASES = "select release_id, changed_rows from publication.release order by 1";

    /** Revisions that do not run 1, 2, 3 … for a return; there must be none. */
    static final String GAPS = """
            select form_code, period, town_code, array_agg(revision order by revision)
            from validation.reading
            group by form_code, period, town_code
            having min(revision) <> 1 or max(revision) <> count(distinct revision)
            """;

    /** What a dead run must not leave behind; there must be none. */
    static final String LEFTOVERS = """
            select 'run', run_id::text from pipeline.run where status = 'running'
            union all
            select 'trial', reading_id::text from validation.reading where is_trial
            union all
            select 'trial', submission_id::text from validation.unchanged_return where is_trial
            union all
            select 'pending', submission_id::text from intake.submission where state = 'pending'
            union all
            select 'job', job_execution_id::text from batch.batch_job_execution where status <> 'COMPLETED' and end_time is null
            union all
            select 'step', step_execution_id::text from batch.batch_step_execution where status <> 'COMPLETED' and end_time is null
            union all
            select 'database', datname from pg_database where datname not in ('postgres', 'template0', 'template1', 'urbanstat')
            """;

    private StateOfReturns() {}

    static Map<String, List<String>> of(EmbeddedServer server) {
        Map<String, List<String>> state = new LinkedHashMap<>();
        state.put("submissions", server.lines(SUBMISSIONS));
        state.put("sightings", server.lines(SIGHTINGS));
        state.put("revisions", server.lines(REVISIONS));
        state.put("unchanged", server.lines(UNCHANGED));
        state.put("releases", server.lines(RELEASES));
        return state;
    }
}
