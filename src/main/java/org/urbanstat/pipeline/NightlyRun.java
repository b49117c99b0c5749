package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Copy;
import org.urbanstat.database.Upkeep;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.facts.FactTables;
import org.urbanstat.publication.Mart;
import org.urbanstat.publication.SigningKey;
import org.urbanstat.vocabulary.Messages;

/** Runs the nightly job once. Whoever calls sees to it that no other run works on the database. */
public final class NightlyRun {
    private static final Messages MESSAGES = Messages.beside(NightlyRun.class);

    private final Definitions definitions;
    private final Path jobs;
    private final Clock clock;
    private final JobOperator operator;
    private final Job job;
    private final RunReports reports;
    private final RunDesks desks;
    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final FactTables facts;
    private final Copy copy;
    private final TransactionTemplate transaction;

    NightlyRun(
            Definitions definitions,
            Path jobs,
            Clock clock,
            JobOperator operator,
            Job job,
            RunReports reports,
            RunDesks desks,
            DataSource dataSource,
            PlatformTransactionManager transactions) {
        this.definitions = definitions;
        this.jobs = jobs;
        this.clock = clock;
        this.operator = operator;
        this.job = job;
        this.reports = reports;
        this.desks = desks;
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
        this.facts = new FactTables(dataSource);
        this.copy = new Copy(dataSource);
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the job.
     *
     * @throws NoSuchEdition when it is to read under definitions that are not there; then no run has begun
     * @throws org.urbanstat.publication.KeyRefused when manifests could not be signed; nothing was begun then
     * @throws RunFailed when a stage broke; what it had committed stays, and the next run goes on from there
     */
    public RunOutcome run(RunRequest request, RunProgress progress) {
        SigningKey.ofProcess();
        Instant start = clock.instant();
        long began = System.nanoTime();
        RunLog log = new RunLog(jdbc);
        Optional<EarlierEdition> under = EarlierEdition.of(jdbc, request);
        Begun begun = transaction.execute(status -> begin(log, request, under, start));
        long runId = begun.runId();
        RunReport report = reports.open(runId, progress);
        under.ifPresent(report::under);
        LogFields.run(runId, request.requestedBy());
        String ended = "failed";
        begun.lost()
                .forEach(l -> report.remark(MESSAGES.text(
                        "run.lost",
                        l.runId(),
                        l.host(),
                        l.processId(),
                        l.stage(),
                        l.lastSeenAt().toInstant())));
        Heartbeat heartbeat = new Heartbeat(log, runId, report, clock);
        try {
            transaction.executeWithoutResult(status -> new RunTurn(jdbc).take(runId));
            prepare(under, start);
            execute(new RunParameters(runId, start, request));
            new FailedFiles(jdbc).told().ifPresent(report::remark);
            purge(runId, request);
            makeRoom(runId, report);
            RunOutcome outcome = report.outcome(
                    runId, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            log.end(runId, clock.instant(), outcome, RunSummary.of(outcome));
            ended = outcome.status().name().toLowerCase(Locale.ROOT);
            return outcome;
        } catch (RuntimeException e) {
            throw closed(log, runId, report.stage(), e);
        } finally {
            heartbeat.end();
            LogFields.runEnds(ended, Duration.ofNanos(System.nanoTime() - began).toSeconds());
            reports.close(runId);
        }
    }

    /** @param lost the runs without a process that it closed */
    private record Begun(long runId, List<RunLog.Lost> lost) {}

    private Begun begin(RunLog log, RunRequest request, Optional<EarlierEdition> under, Instant start) {
        List<RunLog.Lost> lost = log.lost(start);
        Begun begun = new Begun(log.start(request, under, start), lost);
        RunActs acts = new RunActs(jdbc);
        acts.recovered(lost, begun.runId(), request, start);
        acts.began(begun.runId(), request, under, start);
        return begun;
    }

    /** Where the database itself is gone the log cannot say so; what broke the run is told all the same. */
    private RuntimeException closed(RunLog log, long runId, String stage, RuntimeException failure) {
        RuntimeException failed = RunFailed.in(stage, runId, failure);
        try {
            RuntimeException told =
                    log.stopped(runId).<RuntimeException>map(stop -> stop).orElse(failed);
            log.broken(runId, clock.instant(), told);
            return told;
        } catch (RuntimeException e) {
            failed.addSuppressed(e);
            return failed;
        }
    }

    /** Today's forms come last, so that what a column means is what they say. */
    private void prepare(Optional<EarlierEdition> under, Instant now) {
        transaction.executeWithoutResult(status -> {
            Trials.drop(jdbc);
            under.ifPresent(desks::open);
            facts.bring(definitions.forms().values());
            new DefinitionTables(jdbc, copy, definitions)
                    .load(
                            () -> DefinitionFile.of(jobs, definitions.sha256()),
                            now,
                            definitions.nightly().zone());
            new Mart(jdbc).bring(definitions);
        });
    }

    /** The release is there by now; what is left of a purge that breaks off goes the next night. */
    private void purge(long runId, RunRequest request) {
        if (!request.isDryRun()) {
            new Purge(dataSource, definitions.nightly().retention(), clock)
                    .run(request.requestedBy(), "run " + runId, () -> new RunTurn(jdbc).hold(runId));
        }
    }

    /** What is not done is found again the next night, and the release that is there by now is none the worse. */
    private void makeRoom(long runId, RunReport report) {
        try {
            new Upkeep(dataSource).run(() -> transaction.executeWithoutResult(status -> new RunTurn(jdbc).hold(runId)));
        } catch (DataAccessException e) {
            report.remark(MESSAGES.text(
                    "run.no_room", String.valueOf(e.getMostSpecificCause().getMessage())));
        }
    }

    private void execute(RunParameters run) {
        try {
            JobExecution execution = operator.start(job, run.toJobParameters());
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                throw RunFailed.of(run.runId(), execution);
            }
        } catch (JobExecutionException e) {
            throw new IllegalStateException("the job could not be started", e);
        }
    }
}
