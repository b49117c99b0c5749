package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.feedback.EarlierList;
import org.urbanstat.feedback.Listed;
import org.urbanstat.feedback.MarkedCopy;
import org.urbanstat.feedback.Marking;
import org.urbanstat.feedback.Remark;
import org.urbanstat.feedback.ReturnName;
import org.urbanstat.feedback.SentFile;
import org.urbanstat.intake.Submissions;
import org.urbanstat.validation.Finding;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/**
 * Makes the marked copies of what has changed, in as many threads as there are processors and connections for, and lays
 * them out as files. A copy that was made from the same findings is left as it is, and a night in which no return was
 * judged asks for none.
 */
final class FeedbackStep implements Tasklet {
    private static final int MOST_COPIES_A_COMMIT = 10;

    /** Where there are few copies, so that no thread waits long for the last. */
    private static final int COMMITS_A_THREAD = 2;

    /** A larger file is fetched while no other is in memory: each thread may hold one, and the largest have 50 MB. */
    private static final long MOST_BYTES_BESIDE_OTHERS = 1_000_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Submissions submissions;
    private final Marking marking;
    private final Optional<Path> directory;
    private final RunReports reports;

    /** @param directory where the copies are laid out; absent: they are kept in the database alone */
    FeedbackStep(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Submissions submissions,
            Marking marking,
            Optional<Path> directory,
            RunReports reports) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.submissions = submissions;
        this.marking = marking;
        this.directory = directory;
        this.reports = reports;
    }

    record Due(long submissionId, String fileName, long byteCount, String sha256, boolean isReadable, String madeFrom) {
        boolean isLarge() {
            return isReadable && byteCount > MOST_BYTES_BESIDE_OTHERS;
        }
    }

    record Said(
            String townCode,
            String formCode,
            String period,
            String ruleCode,
            String severity,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String rawText,
            @Nullable String found,
            @Nullable String expected,
            @Nullable String difference,
            String messageZh,
            String messageEn,
            String fixZh,
            String fixEn,
            @Nullable String waiver) {
        Remark remark() {
            return new Remark(
                    new ReturnName(townCode, formCode, period),
                    new Finding(
                            ruleCode,
                            Severity.valueOf(severity),
                            Optional.ofNullable(sheet),
                            Optional.ofNullable(cell),
                            Optional.ofNullable(rawText),
                            Optional.ofNullable(found),
                            Optional.ofNullable(expected),
                            Optional.ofNullable(difference),
                            new Text(messageZh, messageEn),
                            new Text(fixZh, fixEn),
                            Optional.ofNullable(waiver)));
        }
    }

    record Before(
            String townCode,
            String formCode,
            String period,
            @Nullable String ruleCode,
            @Nullable String severity,
            @Nullable String sheet,
            @Nullable String cell,
            @Nullable String messageZh) {
        ReturnName of() {
            return new ReturnName(townCode, formCode, period);
        }

        Listed listed() {
            return new Listed(
                    of(),
                    String.valueOf(ruleCode),
                    Severity.valueOf(String.valueOf(severity)),
                    sheet == null ? "" : sheet,
                    cell == null ? "" : cell,
                    String.valueOf(messageZh));
        }
    }

    /** In small transactions: a copy takes a while, and a run that is stopped or killed keeps those that it has made. */
    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        RunParameters run = RunParameters.of(contribution.getStepExecution().getJobParameters());
        if (!run.request().isDryRun() && !isAsLaidOut(run.runId())) {
            make(run.runId());
            inTurn(run.runId(), () -> place(run.runId()));
        }
        return RepeatStatus.FINISHED;
    }

    /** Whether no return was judged since the last copy was laid out, and none was lost: then nothing is to be done. */
    private boolean isAsLaidOut(long runId) {
        return new LaidOut(jdbc).isWhole()
                && files().map(files -> files.areThere(reports.of(runId)::remark))
                        .orElse(true);
    }

    private Optional<FeedbackFiles> files() {
        return directory.map(folder -> new FeedbackFiles(jdbc, folder));
    }

    private void make(long runId) {
        List<Due> due = jdbc.sql(sql("copies-due")).query(Due.class).list();
        keepAll(runId, due.stream().filter(each -> !each.isLarge()).toList(), Database.workers());
        keepAll(runId, due.stream().filter(Due::isLarge).toList(), 1);
    }

    private void keepAll(long runId, List<Due> due, int threads) {
        int together = Math.max(1, Math.min(MOST_COPIES_A_COMMIT, due.size() / (threads * COMMITS_A_THREAD)));
        List<List<Due>> commits = IntStream.iterate(0, from -> from < due.size(), from -> from + together)
                .mapToObj(from -> due.subList(from, Math.min(due.size(), from + together)))
                .toList();
        new ManyHands(threads, "copies")
                .each(commits, some -> inTurn(runId, () -> some.forEach(each -> keep(runId, each))));
    }

    private void inTurn(long runId, Runnable work) {
        transaction.executeWithoutResult(status -> {
            new RunTurn(jdbc).hold(runId);
            work.run();
        });
    }

    private void place(long runId) {
        jdbc.sql("delete from feedback.marked_copy c"
                        + " where c.submission_id not in (select submission_id from feedback.spoken_of)")
                .update();
        files().ifPresentOrElse(
                        files -> files.bring().ifPresent(reports.of(runId)::remark),
                        new LaidOut(jdbc)::keepWhereNoFileLies);
    }

    private void keep(long runId, Due due) {
        byte[] bytes = due.isReadable() ? submissions.bytes(due.submissionId()).orElse(new byte[0]) : new byte[0];
        SentFile sent = new SentFile(due.fileName(), bytes, new Sha256(due.sha256()), due.isReadable());
        MarkedCopy copy = marking.mark(sent, remarks(due.submissionId()), earlier(due.submissionId()), Language.ZH);
        jdbc.sql(sql("copy-kept"))
                .param("submission", due.submissionId())
                .param("file_name", copy.fileName())
                .param("made_from", due.madeFrom())
                .param(
                        "list_only_because",
                        copy.listOnlyBecause()
                                .map(because -> because.in(Language.ZH))
                                .orElse(null))
                .param("bytes", copy.bytes())
                .param("run", runId)
                .update();
    }

    private List<Remark> remarks(long submissionId) {
        return jdbc.sql(sql("copy-findings")).param("submission", submissionId).query(Said.class).list().stream()
                .map(Said::remark)
                .toList();
    }

    private EarlierList earlier(long submissionId) {
        List<Before> before = jdbc.sql(sql("copy-earlier"))
                .param("submission", submissionId)
                .query(Before.class)
                .list();
        Set<ReturnName> returns = new HashSet<>();
        before.forEach(b -> returns.add(b.of()));
        return new EarlierList(
                returns,
                before.stream()
                        .filter(b -> b.ruleCode() != null)
                        .map(Before::listed)
                        .toList());
    }

    private static String sql(String name) {
        return SqlFile.beside(FeedbackStep.class, name).text();
    }
}
