package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The published figure of an indicator before it is rounded: its two sides divided, a sum or a difference as it is. */
record ExactValue(FigureRows figures, Indicator indicator) {
    /** Absent where the release has no such figure. */
    Optional<Explained> of(String key, Text label, AreaCode area, Period period) {
        Source figure = new Source.OfFigure(indicator.code(), area, period);
        return figures.indicator(indicator.code(), period, area)
                .flatMap(published -> published.figure().map(v -> step(key, label, published, v, figure)));
    }

    private Explained step(String key, Text label, PublishedFigure published, BigDecimal value, Source figure) {
        if (published.numerator() == null || published.denominator() == null) {
            BigDecimal exact = published.numerator() == null ? value : published.numerator();
            return Explained.given(Kind.REFERENCE, key, label, Optional.of(exact))
                    .from(figure);
        }
        return Explained.of(
                        Kind.STEP,
                        key,
                        label,
                        indicator.isPercent() ? Rule.PERCENT : Rule.RATIO,
                        List.of(
                                side("numerator", published.numerator(), figure),
                                side("denominator", published.denominator(), figure)))
                .in(indicator.unit());
    }

    private static Explained side(String side, BigDecimal value, Source figure) {
        return Explained.given(Kind.REFERENCE, side, Basis.text("operand." + side), Optional.of(value))
                .from(figure);
    }
}
