package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ManyHandsTest {
    private static final List<Integer> PIECES = IntStream.range(0, 100).boxed().toList();

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void does_every_piece_once_and_as_many_at_a_time_as_there_are_threads() {
        CountDownLatch three = new CountDownLatch(3);
        ConcurrentLinkedQueue<Integer> done = new ConcurrentLinkedQueue<>();
        new ManyHands(3, "hands").each(PIECES, piece -> {
            three.countDown();
            await(three);
            done.add(piece);
        });
        assertThat(done).containsExactlyInAnyOrderElementsOf(PIECES);
    }

    @Test
    void needs_no_thread_for_one_at_a_time() {
        Set<String> threads = ConcurrentHashMap.newKeySet();
        new ManyHands(1, "hands")
                .each(PIECES, piece -> threads.add(Thread.currentThread().getName()));
        new ManyHands(4, "hands")
                .each(
                        PIECES.subList(0, 1),
                        piece -> threads.add(Thread.currentThread().getName()));
        assertThat(threads).containsExactly(Thread.currentThread().getName());
    }

    /** The second piece ends well after the first has failed. */
    @Test
    void begins_nothing_more_once_a_piece_has_failed_and_throws_what_that_threw() {
        CountDownLatch both = new CountDownLatch(2);
        AtomicReference<Thread> failing = new AtomicReference<>();
        ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();
        assertThatThrownBy(() -> new ManyHands(2, "hands").each(PIECES, piece -> {
                    begun.add(piece);
                    if (piece == 0) {
                        failing.set(Thread.currentThread());
                    }
                    both.countDown();
                    await(both);
                    if (piece == 0) {
                        throw new RunStoppedForTest();
                    }
                    awaitIdle(failing.get());
                }))
                .isInstanceOf(RunStoppedForTest.class);
        assertThat(begun).containsExactlyInAnyOrder(0, 1);
    }

    /** It is done with its piece when it waits for another or is gone. */
    private static void awaitIdle(Thread thread) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> thread.getState() == Thread.State.WAITING || !thread.isAlive());
    }

    @Test
    void throws_an_error_as_it_is_with_what_others_threw() {
        CountDownLatch both = new CountDownLatch(2);
        assertThatThrownBy(() -> new ManyHands(2, "hands").each(PIECES, piece -> {
                    both.countDown();
                    await(both);
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class)
                .satisfies(thrown ->
                        assertThat(thrown.getSuppressed()).hasSize(1).hasOnlyElementsOfType(StackOverflowError.class));
    }

    private static final class RunStoppedForTest extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
