package org.urbanstat.validation;

import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/** A return of which something else is believed than before. */
public record ReturnChange(AreaCode town, FormCode form, Period period, Believed before, Believed after) {
    /**
     * What is believed of a return.
     *
     * @param status {@code missing} where nothing is there
     * @param revision the latest that counts
     * @param revisionInForce the latest accepted one
     */
    public record Believed(String status, Optional<Integer> revision, Optional<Integer> revisionInForce) {}
}
