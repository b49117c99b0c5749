package org.urbanstat.pipeline;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.batch.core.step.StepExecution;

/**
 * The partitions of one step of one run, handed out to whatever process takes them. The process of the run works on them
 * too, in threads of its own, so that it needs nobody else; it waits until all are done, wherever that is.
 */
final class HandedOut {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final Duration BETWEEN_JUDGEMENTS = Duration.ofSeconds(1);

    private final Handing handing;
    private final Map<Long, StepExecution> parts;
    private final long own;
    private final DeadWorkers dead;
    private final Map<Long, StepExecution> doneHere = new ConcurrentHashMap<>();
    private final Set<StepExecution> working = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Set<String> joined = new HashSet<>();
    private final Object change = new Object();
    private volatile boolean isOver;
    private long open;
    private long judgedAt = System.nanoTime();

    /**
     * What it works with.
     *
     * @param turn throws when the run is to end
     * @param report told how many files are committed
     */
    record Handing(
            long runId,
            String step,
            int threads,
            Partitions partitions,
            PartitionWork work,
            WorkerRows workers,
            Runnable turn,
            RunReport report) {}

    /**
     * Partitions that have been offered.
     *
     * @param parts their executions, by their numbers
     * @param own this process among the workers
     */
    HandedOut(Handing handing, Map<Long, StepExecution> parts, long own) {
        this.handing = handing;
        this.parts = Map.copyOf(parts);
        this.own = own;
        this.open = parts.size();
        this.dead = new DeadWorkers(handing.workers());
    }

    /** The executions as they ended; one that broke here says why. */
    Collection<StepExecution> toEnd() throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(handing.threads(), work -> new Thread(work, "facts-" + handing.runId()));
        try {
            for (int i = 0; i < handing.threads(); i++) {
                threads.execute(LogFields.carried(this::workOff));
            }
            watch();
        } finally {
            isOver = true;
            working.forEach(StepExecution::setTerminateOnly);
            changed();
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.HOURS);
        }
        if (failure.get() instanceof RuntimeException broken) {
            throw broken;
        }
        return parts.values().stream().map(this::ended).toList();
    }

    private StepExecution ended(StepExecution part) {
        StepExecution here = doneHere.get(part.getId());
        return here != null || open > 0
                ? Optional.ofNullable(here).orElse(part)
                : handing.work().stored(part.getId());
    }

    private void watch() throws InterruptedException {
        while (!isOver) {
            synchronized (change) {
                change.wait(BETWEEN_LOOKS.toMillis());
            }
            look();
        }
    }

    private void look() {
        Partitions.Progress progress = handing.partitions().progress(handing.runId(), handing.step());
        handing.report().read(progress.done(), progress.quarantined());
        open = progress.open();
        if (open == 0) {
            isOver = true;
        } else if (System.nanoTime() - judgedAt >= BETWEEN_JUDGEMENTS.toNanos()) {
            judgedAt = System.nanoTime();
            handing.turn().run();
            dead.look();
            tellWhoJoined();
        }
    }

    private void tellWhoJoined() {
        handing.partitions().workers(handing.runId(), handing.step()).stream()
                .filter(joined::add)
                .forEach(handing.report()::joined);
    }

    private void workOff() {
        try {
            while (!isOver) {
                Optional<ClaimedPartition> next = handing.partitions().take(own, Optional.empty());
                if (next.isPresent()) {
                    workOff(next.get());
                    changed();
                } else {
                    pause();
                }
            }
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            isOver = true;
            changed();
        }
    }

    private void workOff(ClaimedPartition claimed) {
        StepExecution part = parts.get(claimed.stepExecutionId());
        StepExecution execution =
                claimed.claims() == 1 && part != null ? part : handing.work().stored(claimed.stepExecutionId());
        working.add(execution);
        try {
            doneHere.put(claimed.stepExecutionId(), execution);
            if (!handing.work().toEnd(claimed, execution)) {
                isOver = true;
            }
        } finally {
            working.remove(execution);
        }
    }

    private void pause() {
        try {
            synchronized (change) {
                change.wait(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a partition", e);
        }
    }

    private void changed() {
        synchronized (change) {
            change.notifyAll();
        }
    }
}
