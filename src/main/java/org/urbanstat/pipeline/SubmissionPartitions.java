package org.urbanstat.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * Cuts the submissions that a run reads into runs of neighbours: those that are pending, and, when forced, those that
 * hold a return which matches. The list is fixed here, so that a restarted partition reads what it was given.
 */
class SubmissionPartitions implements Partitioner {
    private static final int SMALLEST = 20;

    private final RunParameters run;
    private final JdbcClient jdbc;
    private final RunReports reports;

    SubmissionPartitions(RunParameters run, JdbcClient jdbc, RunReports reports) {
        this.run = run;
        this.jdbc = jdbc;
        this.reports = reports;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<Long> ids = submissions();
        reports.of(run.runId()).toRead(ids.size());
        int size = Math.max(SMALLEST, (ids.size() + gridSize - 1) / gridSize);
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += size) {
            List<Long> part = ids.subList(from, Math.min(ids.size(), from + size));
            ExecutionContext context = new ExecutionContext();
            context.putString("submissions", part.stream().map(String::valueOf).collect(Collectors.joining(",")));
            partitions.put("partition" + partitions.size(), context);
        }
        return partitions;
    }

    private List<Long> submissions() {
        RunRequest.Filter filter = run.request().filter();
        return jdbc.sql(SqlFile.beside(SubmissionPartitions.class, "submissions-to-read")
                        .text())
                .param("is_forced", run.request().isForced())
                .param("period", filter.period().map(Period::text).orElse(null))
                .param("town", filter.town().map(AreaCode::digits).orElse(null))
                .param("form", filter.form().map(FormCode::text).orElse(null))
                .query(Long.class)
                .list();
    }
}
