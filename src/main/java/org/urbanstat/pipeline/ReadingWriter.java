package org.urbanstat.pipeline;

import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.urbanstat.facts.ReadSubmission;
import org.urbanstat.facts.RunContext;
import org.urbanstat.intake.Submission;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.ReturnOutcome;

/** Writes what a batch of submissions holds: readings, findings and facts, in the transaction of its chunk. */
class ReadingWriter implements ItemWriter<List<ReadReturns>> {
    private final RunParameters run;
    private final ReadingDesk desk;
    private final RunTurn turn;
    private final PartitionFence fence;
    private final FailedFiles failed;

    ReadingWriter(RunParameters run, ReadingDesk desk, RunTurn turn, PartitionFence fence, FailedFiles failed) {
        this.run = run;
        this.desk = desk;
        this.turn = turn;
        this.fence = fence;
        this.failed = failed;
    }

    @Override
    public void write(Chunk<? extends List<ReadReturns>> chunk) {
        chunk.getItems().forEach(this::write);
    }

    /** Of what the program failed at nothing is written but that it did: what was read of it before stands. */
    private void write(List<ReadReturns> all) {
        turn.hold(run.runId());
        List<ReadReturns> read = all.stream().filter(r -> r.failure().isEmpty()).toList();
        fence.advance(all.size(), (int)
                read.stream().filter(r -> r.outcome().isQuarantined()).count());
        if (!run.request().isDryRun()) {
            failed.keep(all);
        }
        List<ReadSubmission> batch = read.stream().map(this::filtered).toList();
        desk.readings()
                .write(
                        batch,
                        new RunContext(
                                run.runId(),
                                desk.definitions().sha256(),
                                run.request().isDryRun()));
    }

    /** A submission of which the filter leaves something out is not complete and stays pending. */
    private ReadSubmission filtered(ReadReturns read) {
        FileOutcome all = read.outcome();
        List<ReturnOutcome> matching = all.returns().stream()
                .filter(r -> run.request().filter().matches(r.period(), r.town(), r.form()))
                .toList();
        Submission submission = read.submission();
        return new ReadSubmission(
                submission.id(),
                new FileOutcome(all.file(), all.sha256(), all.isQuarantined(), all.findings(), matching),
                matching.size() == all.returns().size(),
                read.format(),
                read.charset(),
                submission.receivedAt());
    }
}
