package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.vocabulary.ProgramVersion;

/** Two partitions of ten files of a run at work, and who may have them. */
class PartitionsTest {
    private static final String EDITION = "a".repeat(64);
    private static final ProgramVersion PROGRAM = new ProgramVersion("1.0.0+abc");
    private static final String OFFERED = """
            insert into pipeline.partition
              (run_id, step, part, step_execution_id, program_version, definitions_sha256, files_total)
            values (:run, 'facts', :part, :part, '1.0.0+abc', :edition, 10)
            """;

    private TestDatabase database;
    private JdbcClient jdbc;
    private Partitions partitions;
    private WorkerRows workers;
    private long run;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        jdbc = database.client();
        partitions = new Partitions(jdbc);
        workers = new WorkerRows(jdbc);
        run = database.newRun();
        database.newEdition(EDITION);
        execute("update pipeline.runner set run_id = " + run);
        execute("update pipeline.run set status = 'running', ended_at = null");
        execute("insert into batch.batch_job_instance values (1, 0, 'nightly', 'key')");
        execute(
                "insert into batch.batch_job_execution (job_execution_id, job_instance_id, create_time) values (1, 1, now())");
        for (int part = 1; part <= 2; part++) {
            execute("insert into batch.batch_step_execution"
                    + " (step_execution_id, version, step_name, job_execution_id, create_time) values (" + part
                    + ", 0, 'facts-partition:partition" + part + "', 1, now())");
            jdbc.sql(OFFERED)
                    .param("run", run)
                    .param("part", part)
                    .param("edition", EDITION)
                    .update();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void execute(String sql) {
        jdbc.sql(sql).update();
    }

    private long worker() {
        return workers.join(PROGRAM, 1, Optional.empty());
    }

    private Optional<ClaimedPartition> taken(long worker) {
        return partitions.take(worker, Optional.empty());
    }

    private PartitionFence fence(ClaimedPartition claimed) {
        return new PartitionFence(jdbc, claimed.partitionId(), claimed.workerId(), claimed.claims());
    }

    private void heldForDead(long worker) {
        DeadWorkers dead = new DeadWorkers(workers);
        IntStream.range(0, 8).forEach(look -> dead.look());
        assertThat(database.lines("select is_held_for_dead from pipeline.worker where worker_id = " + worker))
                .containsExactly("t");
    }

    @Test
    void givesEachToOneProcessInOrder() {
        assertThat(taken(worker()).map(ClaimedPartition::part)).contains(1);
        assertThat(taken(worker()).map(ClaimedPartition::part)).contains(2);
        assertThat(taken(worker())).isEmpty();
    }

    @Test
    void passesOnBehindTheLastCommitAndFencesOutWhoHadItBefore() {
        long slept = worker();
        ClaimedPartition before = taken(slept).orElseThrow();
        fence(before).advance(4, 1);
        heldForDead(slept);
        assertThat(workers.beat(slept)).as("counts again").isFalse();
        assertThat(taken(slept)).as("may take nothing more under its number").isEmpty();
        ClaimedPartition now = taken(worker()).orElseThrow();
        assertThat(now.part()).isEqualTo(1);
        assertThat(now.claims()).isEqualTo(2);
        assertThat(now.filesDone()).isEqualTo(4);
        assertThatThrownBy(() -> fence(before).advance(6, 0))
                .isInstanceOf(PartitionLost.class)
                .hasMessageStartingWith("the claim on partition " + before.partitionId() + " no longer stands");
        assertThat(partitions.done(before)).isFalse();
        assertThat(partitions.giveBack(before, true)).isFalse();
        fence(now).advance(6, 0);
        assertThat(partitions.done(now)).isTrue();
        assertThat(partitions.progress(run, "facts")).isEqualTo(new Partitions.Progress(10, 1, 1));
    }

    @Test
    void holdsNobodyForDeadWhoCounts() {
        long alive = worker();
        DeadWorkers dead = new DeadWorkers(workers);
        for (int look = 0; look < 20; look++) {
            dead.look();
            if (look % 7 == 6) {
                assertThat(workers.beat(alive)).isTrue();
            }
        }
        assertThat(workers.heldForDead(new WorkerRows.Beat(alive, 0, "", 0)))
                .as("on an old look")
                .isFalse();
        assertThat(taken(alive)).isPresent();
    }

    @Test
    void leavesTheProcessOfTheRunToThoseWhoJudgeRuns() {
        long own = workers.join(PROGRAM, 1, Optional.of(run));
        assertThat(taken(own)).isPresent();
        DeadWorkers dead = new DeadWorkers(workers);
        IntStream.range(0, 20).forEach(look -> dead.look());
        assertThat(workers.beat(own)).isTrue();
    }

    @Test
    void isRefusedToAnotherVersionOfTheProgram() {
        long other = workers.join(new ProgramVersion("1.0.0+abd"), 1, Optional.empty());
        assertThat(taken(other)).isEmpty();
    }

    @Test
    void isRefusedToOtherDefinitions() {
        assertThat(partitions.take(worker(), Optional.of("b".repeat(64)))).isEmpty();
        assertThat(partitions.take(worker(), Optional.of(EDITION))).isPresent();
    }

    @Test
    void isTheRunsOwnWhenItBrokeElsewhere() {
        ClaimedPartition broken = taken(worker()).orElseThrow();
        assertThat(partitions.giveBack(broken, true)).isTrue();
        assertThat(taken(worker()).map(ClaimedPartition::part)).contains(2);
        assertThat(taken(worker())).isEmpty();
        assertThat(taken(workers.join(PROGRAM, 1, Optional.of(run))).map(ClaimedPartition::part))
                .contains(1);
    }

    @Test
    void isTheRunsOwnWhenThreeProcessesHaveLostIt() {
        for (int claim = 1; claim <= 3; claim++) {
            long worker = worker();
            assertThat(taken(worker).map(ClaimedPartition::part)).contains(1);
            workers.leave(worker);
        }
        assertThat(taken(worker()).map(ClaimedPartition::part)).contains(2);
        assertThat(taken(workers.join(PROGRAM, 1, Optional.of(run))).map(ClaimedPartition::claims))
                .contains(4);
    }

    @Test
    void isGivenToNobodyOnceTheRunIsToStop() {
        execute(
                "update pipeline.run set stop_requested_at = now(), stop_requested_by = 'li', stop_reason = 'wrong inbox'");
        assertThat(taken(worker())).isEmpty();
    }

    @Test
    void isGivenToNobodyOnceAnotherRunHasTakenOver() {
        execute("update pipeline.runner set run_id = " + database.newRun());
        assertThat(taken(worker())).isEmpty();
    }

    @Test
    void isClosedByTheNextThatJoinsWhenItsRunDiedWithoutAWord() {
        long own = workers.join(PROGRAM, 1, Optional.of(run));
        ClaimedPartition claimed = taken(own).orElseThrow();
        execute("update pipeline.run set status = 'failed', ended_at = now()");
        worker();
        assertThat(database.lines("select part, state from pipeline.partition order by part"))
                .isEqualTo(List.of("1|withdrawn", "2|withdrawn"));
        assertThat(database.lines(
                        "select ended_at is not null, is_held_for_dead from pipeline.worker where worker_id = " + own))
                .containsExactly("t|f");
        assertThatThrownBy(() -> fence(claimed).advance(1, 0)).isInstanceOf(PartitionLost.class);
    }

    @Test
    void isTakenBackWithItsRun() {
        ClaimedPartition claimed = taken(worker()).orElseThrow();
        partitions.withdraw(run, "facts");
        assertThatThrownBy(() -> fence(claimed).advance(1, 0)).isInstanceOf(PartitionLost.class);
        assertThat(database.lines("select part, state from pipeline.partition order by part"))
                .isEqualTo(List.of("1|withdrawn", "2|withdrawn"));
    }
}
