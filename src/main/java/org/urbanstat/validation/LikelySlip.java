package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.Optional;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Text;

/** The mistake that would make last year's figure this year's. A guess that is told and never applied. */
final class LikelySlip {
    private LikelySlip() {}

    static Text of(Field field, BigDecimal found, BigDecimal before) {
        Optional<String> word = MeasureUnit.of(field.unit())
                .flatMap(unit -> MeasureUnit.words().stream()
                        .filter(other -> isSlip(unit, MeasureUnit.of(other).orElseThrow(), found, before))
                        .findFirst());
        boolean isDigit = UnitSlip.ratio(found, before)
                .filter(r -> r.compareTo(BigDecimal.TEN) == 0)
                .isPresent();
        return word.map(w -> Sentences.ALL.text("slip.unit", w, field.unit()))
                .orElseGet(() -> Sentences.ALL.text(isDigit ? "slip.digit" : "slip.other", field.unit()));
    }

    /** Whether the figure before, written in the other unit, is the figure found. */
    private static boolean isSlip(MeasureUnit unit, MeasureUnit other, BigDecimal found, BigDecimal before) {
        return unit.dimension() == other.dimension()
                && !unit.isSameAs(other)
                && UnitSlip.isAbout(found, unit.convert(before, other));
    }
}
