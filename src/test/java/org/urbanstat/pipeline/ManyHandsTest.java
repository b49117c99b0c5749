package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

    @Test
    void begins_nothing_more_once_a_piece_has_failed_and_throws_what_that_threw() {
        CountDownLatch both = new CountDownLatch(2);
        ConcurrentLinkedQueue<Integer> begun = new ConcurrentLinkedQueue<>();
        assertThatThrownBy(() -> new ManyHands(2, "hands").each(PIECES, piece -> {
                    begun.add(piece);
                    both.countDown();
                    await(both);
                    throw new RunStoppedForTest();
                }))
                .isInstanceOf(RunStoppedForTest.class);
        assertThat(begun).containsExactlyInAnyOrder(0, 1);
    }

    private static final class RunStoppedForTest extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
