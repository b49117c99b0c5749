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
import org.urbanstat.vocabulary.ProgramVersion;
import org.urbanstat.vocabulary.Sha256;

/**
 * Cuts the submissions that a run reads into runs of neighbours of one edition: those that are pending, and, when forced,
 * those that hold a return which matches. The list is fixed here, so that a restarted partition reads what it was given.
 */
class SubmissionPartitions implements Partitioner {
    private static final int SMALLEST = 20;

    /** So that a worker that joins late finds something left, and one that dies leaves little to be done again. */
    private static final int LARGEST = 400;

    private final RunParameters run;
    private final Sha256 today;
    private final ProgramVersion program;
    private final JdbcClient jdbc;
    private final RunReports reports;

    /** @param today fingerprint of today's definitions, under which everything is read that the request says nothing of */
    SubmissionPartitions(RunParameters run, Sha256 today, ProgramVersion program, JdbcClient jdbc, RunReports reports) {
        this.run = run;
        this.today = today;
        this.program = program;
        this.jdbc = jdbc;
        this.reports = reports;
    }

    private record ToRead(long submissionId, boolean isReadAgain) {}

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        List<ToRead> submissions = submissions();
        reports.of(run.runId()).toRead(submissions.size(), isAll());
        int size = Math.min(LARGEST, Math.max(SMALLEST, (submissions.size() + gridSize - 1) / gridSize));
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        String again = run.request()
                .definitionsOf()
                .map(release -> EarlierEdition.sha256(jdbc, release))
                .orElse(today.hex());
        submissions.stream()
                .collect(Collectors.groupingBy(
                        s -> s.isReadAgain() ? again : today.hex(), LinkedHashMap::new, Collectors.toList()))
                .forEach((edition, of) -> cut(edition, of, size, partitions));
        return partitions;
    }

    /** Else the moves of figures may be split by cause, and for that the whole archive is read again. */
    private boolean isAll() {
        return run.request().definitionsOf().isEmpty()
                && LastRelease.in(jdbc)
                        .map(last -> last.programVersion().equals(program.text())
                                && last.definitionsSha256().equals(today.hex()))
                        .orElse(true);
    }

    private static void cut(String edition, List<ToRead> of, int size, Map<String, ExecutionContext> partitions) {
        for (int from = 0; from < of.size(); from += size) {
            List<ToRead> part = of.subList(from, Math.min(of.size(), from + size));
            ExecutionContext context = new ExecutionContext();
            context.putString("edition", edition);
            PartitionFiles.of(part.stream().map(ToRead::submissionId).toList()).into(context);
            partitions.put("partition" + partitions.size(), context);
        }
    }

    private List<ToRead> submissions() {
        RunRequest.Filter filter = run.request().filter();
        return jdbc.sql(SqlFile.beside(SubmissionPartitions.class, "submissions-to-read")
                        .text())
                .param("is_forced", run.request().isForced())
                .param("period", filter.period().map(Period::text).orElse(null))
                .param("town", filter.town().map(AreaCode::digits).orElse(null))
                .param("form", filter.form().map(FormCode::text).orElse(null))
                .query(ToRead.class)
                .list();
    }
}
