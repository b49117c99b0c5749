package org.urbanstat.validation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers that depend on their question alone, so that all threads share them and they may be forgotten at any time. A
 * bounded number is kept; full, it begins anew.
 */
final class Remembered<Q, A> {
    private static final int MOST = 1000;

    private final Map<Q, A> known = new ConcurrentHashMap<>();
    private final Function<Q, A> answer;

    Remembered(Function<Q, A> answer) {
        this.answer = answer;
    }

    A of(Q question) {
        A before = known.get(question);
        if (before != null) {
            return before;
        }
        A found = answer.apply(question);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(question, found);
        return found;
    }
}
