package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Database;
import org.urbanstat.database.SqlFile;
import org.urbanstat.facts.ReadSubmission;
import org.urbanstat.facts.RunContext;
import org.urbanstat.intake.Submission;
import org.urbanstat.intake.Submissions;
import org.urbanstat.vocabulary.Sha256;

/** Reads the archive again into another database, on all processors, some submissions at a time. */
final class ReplayedReadings {
    private static final SqlFile PASSES = SqlFile.beside(ReplayedReadings.class, "recorded-passes");
    private static final int SUBMISSIONS_A_BATCH = 40;

    private final DataSource archive;
    private final Submissions submissions;
    private final ReadingDesks desks;
    private final ReplayPlan plan;
    private final String planned;
    private final Runnable goesOn;

    /**
     * What is to be read again.
     *
     * @param planned fingerprint of the plan's edition, whose desk is among the desks
     * @param goesOn called before each batch; throws where it may not be read any more
     */
    ReplayedReadings(DataSource archive, ReadingDesks desks, ReplayPlan plan, String planned, Runnable goesOn) {
        this.archive = archive;
        this.submissions = new Submissions(archive);
        this.desks = desks;
        this.plan = plan;
        this.planned = planned;
        this.goesOn = goesOn;
    }

    /** Reads everything that the plan asks for. */
    void write() {
        List<List<RecordedPass>> all = List.copyOf(passes().values());
        List<Callable<Boolean>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SUBMISSIONS_A_BATCH) {
            List<List<RecordedPass>> batch = all.subList(from, Math.min(all.size(), from + SUBMISSIONS_A_BATCH));
            batches.add(() -> {
                goesOn.run();
                write(batch);
                return true;
            });
        }
        inParallel(batches);
    }

    private Map<Long, List<RecordedPass>> passes() {
        return JdbcClient.create(archive)
                .sql(PASSES.text())
                .param("run", plan.throughRun())
                .query(RecordedPass.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(RecordedPass::submissionId, LinkedHashMap::new, Collectors.toList()));
    }

    private static void inParallel(List<Callable<Boolean>> batches) {
        ExecutorService threads = Executors.newFixedThreadPool(Database.workers());
        try {
            for (Future<Boolean> batch : threads.invokeAll(batches)) {
                batch.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading the archive again", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException told ? told : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    /** A submission that was read under several editions is written once for each, in the order of its passes. */
    private void write(List<List<RecordedPass>> batch) {
        Map<Long, Submission> found =
                submissions
                        .find(batch.stream().map(p -> p.get(0).submissionId()).toList())
                        .stream()
                        .collect(Collectors.toMap(Submission::id, s -> s));
        List<List<SpokenOf.Part>> parts = new ArrayList<>();
        for (List<RecordedPass> passes : batch) {
            Submission submission = found.get(passes.get(0).submissionId());
            if (submission != null) {
                parts.add(spoken(submission, passes));
            }
        }
        int deepest = parts.stream().mapToInt(List::size).max().orElse(0);
        for (int layer = 0; layer < deepest; layer++) {
            writeLayer(parts, layer);
        }
    }

    private List<SpokenOf.Part> spoken(Submission submission, List<RecordedPass> passes) {
        byte[] bytes = submissions.bytes(submission.id()).orElseThrow();
        SpokenOf spoken = new SpokenOf(submission, edition -> read(edition, submission, bytes));
        return spoken.after(passes, this::editionOf);
    }

    private String editionOf(RecordedPass pass) {
        return pass.runId() <= plan.asRecordedThroughRun() ? pass.definitionsSha256() : planned;
    }

    private ReadReturns read(String edition, Submission submission, byte[] bytes) {
        ReadingDesk desk = desks.of(edition);
        return new SubmissionProcessor(desk.reading()).readAgain(new ReceivedSubmission(submission, bytes));
    }

    private void writeLayer(List<List<SpokenOf.Part>> parts, int layer) {
        Map<String, List<ReadSubmission>> byEdition = new LinkedHashMap<>();
        for (List<SpokenOf.Part> of : parts) {
            if (layer < of.size()) {
                SpokenOf.Part part = of.get(layer);
                byEdition
                        .computeIfAbsent(part.edition(), e -> new ArrayList<>())
                        .add(part.submission());
            }
        }
        byEdition.forEach((edition, batch) -> desks.of(edition)
                .readings()
                .write(batch, new RunContext(plan.throughRun(), new Sha256(edition), false)));
    }
}
