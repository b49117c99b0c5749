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

    ReadingWriter(RunParameters run, ReadingDesk desk, RunTurn turn, PartitionFence fence) {
        this.run = run;
        this.desk = desk;
        this.turn = turn;
        this.fence = fence;
    }

    @Override
    public void write(Chunk<? extends List<ReadReturns>> chunk) {
        chunk.getItems().forEach(this::write);
    }

    private void write(List<ReadReturns> read) {
        turn.hold(run.runId());
        fence.advance(read.size(), (int) read.stream()
                .map(ReadReturns::outcome)
                .filter(outcome -> outcome.isQuarantined() && !outcome.isProgramFailed())
                .count());
        List<ReadSubmission> batch = read.stream().map(this::filtered).toList();
        desk.readings()
                .write(
                        batch,
                        new RunContext(
                                run.runId(),
                                desk.definitions().sha256(),
                                run.request().isDryRun()));
    }

    /**
     * A submission of which the filter leaves something out, or at which the program failed, is not complete: it stays
     * pending, and what was read of it before goes on speaking.
     */
    private ReadSubmission filtered(ReadReturns read) {
        FileOutcome all = read.outcome();
        List<ReturnOutcome> matching = all.returns().stream()
                .filter(r -> run.request().filter().matches(r.period(), r.town(), r.form()))
                .toList();
        Submission submission = read.submission();
        return new ReadSubmission(
                submission.id(),
                new FileOutcome(all.file(), all.sha256(), all.isQuarantined(), all.findings(), matching),
                !all.isProgramFailed() && matching.size() == all.returns().size(),
                read.format(),
                read.charset(),
                submission.receivedAt());
    }
}
