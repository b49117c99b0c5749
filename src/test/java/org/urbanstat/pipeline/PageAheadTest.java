package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageAheadTest {
    @Test
    void readsAndWritesEveryPageInItsOrderOnTheThreadThatAsked() {
        Set<Thread> ofTransaction = ConcurrentHashMap.newKeySet();
        List<String> written = new ArrayList<>();
        PageAhead.through(
                List.of(1, 2, 3, 4),
                page -> {
                    ofTransaction.add(Thread.currentThread());
                    return page * 10;
                },
                input -> "page " + input,
                page -> {
                    ofTransaction.add(Thread.currentThread());
                    written.add(page);
                });
        assertThat(written).containsExactly("page 10", "page 20", "page 30", "page 40");
        assertThat(ofTransaction).containsExactly(Thread.currentThread());
    }

    /** The first page is not done before the second one has been read. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void readsTheNextPageWhileOneIsComputed() {
        CountDownLatch secondIsRead = new CountDownLatch(1);
        List<Integer> written = new ArrayList<>();
        PageAhead.through(
                List.of(1, 2),
                page -> {
                    if (page == 2) {
                        secondIsRead.countDown();
                    }
                    return page;
                },
                page -> {
                    try {
                        secondIsRead.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return page;
                },
                written::add);
        assertThat(written).containsExactly(1, 2);
    }

    @Test
    void throwsWhatComputingThrowsAndWritesNothingBehindIt() {
        List<Integer> written = new ArrayList<>();
        assertThatThrownBy(() -> PageAhead.through(
                        List.of(1, 2, 3),
                        page -> page,
                        page -> {
                            if (page == 2) {
                                throw new IllegalStateException("page 2 cannot be computed");
                            }
                            return page;
                        },
                        written::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("page 2 cannot be computed");
        assertThat(written).containsExactly(1);
    }

    @Test
    void doesNothingWithoutPages() {
        List<Integer> written = new ArrayList<>();
        PageAhead.through(List.<Integer>of(), page -> page, page -> page, written::add);
        assertThat(written).isEmpty();
    }
}
