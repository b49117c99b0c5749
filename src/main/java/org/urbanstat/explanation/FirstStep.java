package org.urbanstat.explanation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The first of many steps at which something is so. It need not stay so: it may hold, cease to hold and hold again. What is
 * told of a step has to be equal in between wherever it is equal at two steps with no turn between them; then a stretch is
 * halved only while its ends differ, and no step is passed over.
 *
 * @param <T> what a step comes to
 */
final class FirstStep<T> {
    private final LongFunction<T> at;
    private final Function<T, ?> told;
    private final Predicate<T> isSo;
    private final NavigableSet<Long> starts = new TreeSet<>();
    private final long most;
    private final Map<Long, T> seen = new HashMap<>();

    /**
     * @param turns steps at which another way begins
     * @param most the last step
     */
    FirstStep(LongFunction<T> at, Function<T, ?> told, Predicate<T> isSo, Collection<Long> turns, long most) {
        this.at = at;
        this.told = told;
        this.isSo = isSo;
        this.most = most;
        starts.add(1L);
        starts.addAll(turns);
    }

    /**
     * From 1 on.
     *
     * @throws IllegalStateException when it is not so there, or so a step before; asked again at the end
     */
    OptionalLong find() {
        for (long start : stretches()) {
            OptionalLong found = in(start, end(start));
            if (found.isPresent()) {
                return checked(found);
            }
        }
        return OptionalLong.empty();
    }

    /** What the first and the last step of every stretch come to; between them nothing lies further out. */
    Stream<T> ends() {
        return stretches().stream().flatMap(start -> Stream.of(come(start), come(end(start))));
    }

    T come(long step) {
        return seen.computeIfAbsent(step, at::apply);
    }

    private Collection<Long> stretches() {
        return most < 1 ? new TreeSet<>() : starts.subSet(1L, true, most, true);
    }

    private long end(long start) {
        Long next = starts.higher(start);
        return next == null ? most : Math.min(most, next - 1);
    }

    private OptionalLong in(long from, long to) {
        if (from == to || told.apply(come(from)).equals(told.apply(come(to)))) {
            return isSo.test(come(from)) ? OptionalLong.of(from) : OptionalLong.empty();
        }
        long middle = from + (to - from) / 2;
        OptionalLong first = in(from, middle);
        return first.isPresent() ? first : in(middle + 1, to);
    }

    private OptionalLong checked(OptionalLong found) {
        long step = found.getAsLong();
        if (!isSo.test(come(step)) || step > 1 && isSo.test(come(step - 1))) {
            throw new IllegalStateException(step + " is not the first step that does");
        }
        return found;
    }
}
