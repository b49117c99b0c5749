package org.urbanstat.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.vocabulary.Fraction;

/**
 * From what to what a score can come once every return that is missing has come.
 *
 * @param mayBeMissing whether it can come to nothing: none of its items counts for sure
 */
record PossibleScore(End lowest, End highest, boolean mayBeMissing) {
    /**
     * One end of the range.
     *
     * @param score 0 to 100, unrounded
     * @param marks of each item that it rests on, in order; absent where the item does not count there
     */
    record End(Fraction score, List<Optional<Fraction>> marks) {}

    /**
     * Absent where no item can count.
     *
     * @param possible for each item, absent where it cannot count
     */
    static Optional<PossibleScore> of(List<ScoreItem> items, List<Optional<PossibleMarks>> possible) {
        if (possible.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        boolean isAnySure = possible.stream().flatMap(Optional::stream).anyMatch(p -> !p.mayNotCount());
        return Optional.of(new PossibleScore(
                new Extreme(items, possible, PossibleMarks::least, Comparator.naturalOrder()).end(),
                new Extreme(items, possible, PossibleMarks::most, Comparator.reverseOrder()).end(),
                !isAnySure));
    }

    /**
     * A quotient of sums is most extreme when of the items that need not count just those count whose own quotient is beyond
     * it; so they are taken by their quotients until the next would lead back.
     *
     * @param marks what an item that counts brings at this end
     * @param order the more extreme quotient first
     */
    private record Extreme(
            List<ScoreItem> items,
            List<Optional<PossibleMarks>> possible,
            Function<PossibleMarks, Fraction> marks,
            Comparator<Fraction> order) {
        End end() {
            List<Integer> counted = new ArrayList<>(places(false));
            List<Integer> optional = new ArrayList<>(places(true));
            optional.sort(Comparator.comparing(i -> quotient(List.of(i)), order));
            for (int i : optional) {
                if (counted.isEmpty() || order.compare(quotient(List.of(i)), quotient(counted)) < 0) {
                    counted.add(i);
                }
            }
            List<Optional<Fraction>> at = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                at.add(counted.contains(i) ? possible.get(i).map(marks) : Optional.empty());
            }
            return new End(quotient(counted).times(Fraction.HUNDRED).atMost(Fraction.HUNDRED), at);
        }

        private List<Integer> places(boolean mayNotCount) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                if (possible.get(i).filter(p -> p.mayNotCount() == mayNotCount).isPresent()) {
                    places.add(i);
                }
            }
            return places;
        }

        private Fraction quotient(List<Integer> of) {
            Fraction earned = Fraction.ZERO;
            Fraction weights = Fraction.ZERO;
            for (int i : of) {
                earned = earned.plus(marks.apply(possible.get(i).orElseThrow()));
                weights = weights.plus(Fraction.of(items.get(i).weight()));
            }
            return earned.over(weights);
        }
    }
}
