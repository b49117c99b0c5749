package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/**
 * The difference of two published ratios in exact parts, by cause and, for a county, by town.
 *
 * @param area its name in the register
 * @param unit of both figures: percent, or that of the indicator; the difference of percentages is in points
 * @param parts by cause; they sum to the unrounded difference
 * @param towns of a county; with the parts of boundaries and classes they sum to the unrounded difference too. Empty for
 *     a town, and where the indicator is published for counties only
 * @param notes what the reader has to know: missing returns, a series that breaks
 */
public record Decomposition(
        String area,
        Figure from,
        Figure to,
        String unit,
        int decimals,
        List<MovementPart> parts,
        List<TownMovement> towns,
        List<Text> notes) {

    /**
     * One of the two figures.
     *
     * @param numerator as published
     * @param published rounded
     * @param unrounded exact, a percentage as percent
     */
    public record Figure(
            String indicator,
            Text name,
            String period,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal published,
            Fraction unrounded) {}

    /** @throws IllegalStateException when parts do not add up to the whole, or rounding cannot explain the rest */
    public Decomposition {
        Fraction whole = to.unrounded().minus(from.unrounded());
        check(whole, sum(parts.stream().map(MovementPart::effect)), "causes");
        if (!towns.isEmpty()) {
            check(
                    whole,
                    sum(Stream.concat(
                            outside(parts).map(MovementPart::effect),
                            towns.stream().map(TownMovement::total))),
                    "towns");
        }
        Fraction rounding =
                Fraction.of(to.published().subtract(from.published())).minus(whole);
        Fraction most = Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
        if (rounding.compareTo(most) > 0 || Fraction.ZERO.minus(rounding).compareTo(most) > 0) {
            throw new IllegalStateException("the published difference is off the unrounded " + whole + " by " + rounding
                    + ", more than rounding");
        }
    }

    /** Of the unrounded figures. */
    public Fraction whole() {
        return to.unrounded().minus(from.unrounded());
    }

    /** The difference of the published figures, as every table shows it. */
    public BigDecimal publishedDifference() {
        return to.published().subtract(from.published());
    }

    /** What the two roundings give to the published difference. */
    public Fraction rounding() {
        return Fraction.of(publishedDifference()).minus(whole());
    }

    public Fraction within() {
        return sum(towns.stream().map(TownMovement::within));
    }

    public Fraction between() {
        return sum(towns.stream()
                .filter(t -> t.state() == TownMovement.State.STAYING)
                .map(TownMovement::between));
    }

    /** Of the towns that are on one side only. */
    public Fraction comingAndGoing() {
        return sum(towns.stream()
                .filter(t -> t.state() != TownMovement.State.STAYING)
                .map(TownMovement::total));
    }

    /** Boundaries and classes: the towns are compared within those of the later year. */
    public List<MovementPart> outsideOfTowns() {
        return outside(parts).toList();
    }

    private static Stream<MovementPart> outside(List<MovementPart> parts) {
        return parts.stream()
                .filter(p -> p.cause() == MovementPart.Cause.BOUNDARY || p.cause() == MovementPart.Cause.CLASS);
    }

    private static Fraction sum(Stream<Fraction> numbers) {
        return numbers.reduce(Fraction.ZERO, Fraction::plus);
    }

    private static void check(Fraction whole, Fraction sum, String of) {
        if (!whole.equals(sum)) {
            throw new IllegalStateException("the parts by " + of + " sum to " + sum + ", not to " + whole);
        }
    }
}
