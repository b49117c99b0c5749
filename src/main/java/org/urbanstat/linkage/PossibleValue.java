package org.urbanstat.linkage;

import java.util.Optional;
import org.urbanstat.vocabulary.Fraction;

/**
 * From what to what an indicator can come once every return that is missing has come.
 *
 * @param least absent, and {@code most} with it, where nothing bounds it; then there may be no value at all in the end
 */
public record PossibleValue(Optional<Fraction> least, Optional<Fraction> most) {
    /** Nothing is known of it. */
    public static final PossibleValue UNBOUNDED = new PossibleValue(Optional.empty(), Optional.empty());

    /** @throws IllegalArgumentException when it has one end only, or the ends are exchanged */
    public PossibleValue {
        if (least.isPresent() != most.isPresent()) {
            throw new IllegalArgumentException("bounded on one side only: " + least + " to " + most);
        }
        if (least.isPresent() && least.get().compareTo(most.orElseThrow()) > 0) {
            throw new IllegalArgumentException(least.get() + " is above " + most.orElseThrow());
        }
    }

    /** No return that it rests on is missing. */
    public static PossibleValue exactly(Fraction value) {
        return between(value, value);
    }

    public static PossibleValue between(Fraction least, Fraction most) {
        return new PossibleValue(Optional.of(least), Optional.of(most));
    }

    boolean isBounded() {
        return least.isPresent();
    }
}
