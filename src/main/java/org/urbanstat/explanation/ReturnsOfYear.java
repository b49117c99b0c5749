package org.urbanstat.explanation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * The returns of one form and year from one county.
 *
 * @param inForce by town and period
 * @param came every return that came, used or not
 * @param owed every return that was owed at the release
 */
record ReturnsOfYear(List<ReturnInForce> inForce, List<Came> came, List<Owed> owed) {
    /** A return that came at least once. */
    record Came(
            FormCode form,
            Period period,
            AreaCode town,
            String status,
            int revision,
            int errors,
            Optional<OffsetDateTime> firstAcceptedAt,
            boolean isInForce) {}

    /** A return that is owed. */
    record Owed(FormCode form, Period period, AreaCode town, LocalDate dueOn) {}

    /** Those of the town, or of all towns of a county. */
    Stream<ReturnInForce> of(AreaCode area) {
        return inForce.stream().filter(r -> isIn(area, r.source().town()));
    }

    /** Owed and not in force. */
    List<Owed> missing(AreaCode area) {
        return owed.stream()
                .filter(o -> isIn(area, o.town()))
                .filter(o -> came(o).filter(Came::isInForce).isEmpty())
                .toList();
    }

    /** What came of it and is not used: a rejected return that nobody owed counts as expected too. */
    List<Came> unused(AreaCode area) {
        return came.stream().filter(c -> isIn(area, c.town()) && !c.isInForce()).toList();
    }

    Optional<Came> came(Owed owed) {
        return came.stream()
                .filter(c -> c.town().equals(owed.town()) && c.period().equals(owed.period()))
                .findFirst();
    }

    static boolean isIn(AreaCode area, AreaCode town) {
        return town.digits().startsWith(area.digits());
    }
}
