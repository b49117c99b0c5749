package org.urbanstat.indicators;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.TownsHaving;

/**
 * A side of an indicator that counts only towns which have so much in a form.
 *
 * @param side numerator or denominator
 * @param operand of all towns
 */
record ChosenSide(Indicator indicator, String side, Operand operand, TownsHaving towns) {
    static List<ChosenSide> allIn(Definitions definitions) {
        return definitions.indicators().stream().flatMap(ChosenSide::of).toList();
    }

    private static Stream<ChosenSide> of(Indicator indicator) {
        return Stream.of(
                        of(indicator, "numerator", indicator.numerator()),
                        of(indicator, "denominator", indicator.denominator()))
                .flatMap(Optional::stream);
    }

    private static Optional<ChosenSide> of(Indicator indicator, String side, Optional<Operand> operand) {
        return operand.flatMap(o -> o.onlyTowns().map(towns -> new ChosenSide(indicator, side, o.ofAllTowns(), towns)));
    }

    /** Codes of indicators of which a town counts for both sides or for neither. */
    static String[] joint(Definitions definitions) {
        return definitions.indicators().stream()
                .filter(Indicator::isOfChosenTowns)
                .filter(indicator -> indicator
                        .numerator()
                        .flatMap(Operand::onlyTowns)
                        .equals(indicator.denominator().flatMap(Operand::onlyTowns)))
                .map(Indicator::code)
                .toArray(String[]::new);
    }

    /** Code and side. */
    String name() {
        return indicator.code() + ' ' + side;
    }

    /** The forms that say what it comes to. */
    Stream<String> forms() {
        return Stream.of(operand.form(), towns.form());
    }
}
