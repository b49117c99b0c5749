package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** An indicator of an area and year, from the published figure down to the cells. */
record IndicatorTree(Basis basis, FigureRows figures, AreaCode area, Period year) {

    /** @param published what the release says of it */
    Explained of(Indicator indicator, PublishedFigure published) {
        Explained figure = indicator.difference().isEmpty() ? fromReturns(indicator) : difference(indicator);
        return new FigureSurroundings(basis, indicator, area, year).around(figure, published);
    }

    /** Of the published figures, which are rounded already. */
    private Explained difference(Indicator indicator) {
        List<Explained> sides = new ArrayList<>();
        BigDecimal sign = BigDecimal.ONE;
        for (String code : indicator.difference()) {
            Indicator side = basis.definitions().indicator(code).orElseThrow();
            PublishedFigure published = figures.indicator(code, year, area).orElseThrow();
            sides.add(of(side, published).times(sign));
            sign = sign.negate();
        }
        return Explained.of(Kind.FIGURE, indicator.code(), indicator.name(), Rule.SUM, sides)
                .in(indicator.unit());
    }

    private Explained fromReturns(Indicator indicator) {
        Operand numerator = indicator.numerator().orElseThrow();
        Set<AreaCode> counting = counting(indicator);
        Explained above = side(indicator, "numerator", numerator, counting);
        Explained exact = indicator
                .denominator()
                .map(below -> Explained.of(
                        Kind.STEP,
                        "unrounded",
                        Basis.text("step.unrounded"),
                        indicator.isPercent() ? Rule.PERCENT : Rule.RATIO,
                        List.of(above, side(indicator, "denominator", below, counting))))
                .orElse(above);
        return Explained.rounded(Kind.FIGURE, indicator.code(), indicator.name(), indicator.decimals(), exact)
                .in(indicator.unit());
    }

    private Explained side(Indicator indicator, String side, Operand operand, Set<AreaCode> counting) {
        Text label = Basis.text("operand." + side);
        return indicator
                .cumulative()
                .map(window -> together(indicator, side, label, operand, window))
                .orElseGet(() -> ofYear(indicator, side, label, operand, counting));
    }

    /** The years of the window so far, each with the towns that count in it. */
    private Explained together(Indicator indicator, String side, Text label, Operand operand, Indicator.Window window) {
        List<Explained> years = IntStream.rangeClosed(window.from(), year.year())
                .mapToObj(Period::ofYear)
                .map(each -> new IndicatorTree(basis, figures, area, each))
                .map(of -> of.ofYear(
                        indicator,
                        side + "-" + of.year(),
                        new Text(of.year().text(), of.year().text()),
                        operand,
                        of.counting(indicator)))
                .toList();
        return Explained.of(Kind.STEP, side, label, Rule.SUM, years);
    }

    private Explained ofYear(Indicator indicator, String side, Text label, Operand operand, Set<AreaCode> counting) {
        return operand.form().equals(Indicator.RETURNS)
                ? new ReceiptTree(basis, year, area).of(side, label, operand)
                : tree(indicator, operand).of(side, label, area, counting);
    }

    private OperandTree tree(Indicator indicator, Operand operand) {
        return new OperandTree(basis, operand, indicator.fieldsNeeded(operand.form()), year);
    }

    /** The towns that have every side: none else lends to a ratio. */
    private Set<AreaCode> counting(Indicator indicator) {
        List<Operand> sides = new ArrayList<>();
        indicator.numerator().ifPresent(sides::add);
        indicator.denominator().ifPresent(sides::add);
        if (sides.stream().anyMatch(o -> o.form().equals(Indicator.RETURNS))) {
            return Set.of();
        }
        Set<AreaCode> counting = new HashSet<>(tree(indicator, sides.get(0)).towns(area));
        for (Operand side : sides) {
            OperandTree tree = tree(indicator, side);
            counting.removeIf(town -> tree.total(town).isEmpty());
        }
        return new TreeSet<>(counting);
    }
}
