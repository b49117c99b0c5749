package org.urbanstat.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Does something for every town, on all processors, and tells how many are done. */
final class TownsAtOnce {
    private final IntConsumer progress;
    private final AtomicInteger done = new AtomicInteger();

    /** @param progress told from one thread at a time */
    TownsAtOnce(IntConsumer progress) {
        this.progress = progress;
    }

    void forEachOf(List<SyntheticCounty> counties, Consumer<SyntheticTown> work) {
        forEach(counties.stream().map(SyntheticCounty::townsOfIt), work);
    }

    /** @param groups each done by one thread */
    void forEach(Stream<List<SyntheticTown>> groups, Consumer<SyntheticTown> work) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> all = new ArrayList<>();
            groups.forEach(towns -> all.add(threads.submit(() -> towns.forEach(work.andThen(town -> tell())))));
            for (Future<?> each : all) {
                each.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("could not write the files", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private void tell() {
        synchronized (done) {
            progress.accept(done.incrementAndGet());
        }
    }
}
