package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * What towns bring into one side of an indicator: Σ of their returns' rows.
 *
 * @param present fields that must not be blank for a row to count
 */
record OperandTree(Basis basis, Operand operand, Set<String> present, Period year) {
    private Form form() {
        return basis.form(new FormCode(operand.form()));
    }

    /** The side for a town, or for the towns of a county that count; the others are shown and left out. */
    Explained of(String key, Text label, AreaCode area, Set<AreaCode> counting) {
        List<Explained> parts = area.level() == AreaLevel.TOWN ? returns(area) : towns(area, counting);
        if (factors().isEmpty()) {
            return Explained.of(Kind.OPERAND, key, label, Rule.SUM, parts);
        }
        List<Explained> product = new ArrayList<>();
        product.add(Explained.of(Kind.STEP, "sum", Basis.text("step.sum"), Rule.SUM, parts));
        product.addAll(factors());
        return Explained.of(Kind.OPERAND, key, label, Rule.PRODUCT, product);
    }

    /** What the town brings in; absent where no row of its returns has the fields. */
    Optional<BigDecimal> total(AreaCode town) {
        return value(town, returns(town));
    }

    /** The towns of the county that sent a return of the form. */
    List<AreaCode> towns(AreaCode area) {
        return returnsOfYear(area)
                .of(area)
                .map(r -> r.source().town())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Explained> towns(AreaCode county, Set<AreaCode> counting) {
        return towns(county).stream().map(town -> town(town, counting)).toList();
    }

    private Explained town(AreaCode town, Set<AreaCode> counting) {
        List<Explained> returns = returns(town);
        Explained total = Explained.of(Kind.TOWN, town.digits(), basis.name(town, year), Rule.SUM, returns);
        return counting.contains(town) ? total : total.leftOut(Basis.text("town.one.side"));
    }

    private ReturnsOfYear returnsOfYear(AreaCode of) {
        return basis.returns().of(form().code(), year, of);
    }

    private List<Explained> returns(AreaCode town) {
        return returnsOfYear(town).of(town).map(this::one).toList();
    }

    private Explained one(ReturnInForce from) {
        RowTree rows = new RowTree(form(), operand, present);
        Optional<Text> whyNot = whyNot(from.source().town());
        return ReturnStep.of(
                from,
                form(),
                from.rows().stream()
                        .map(row -> rows.of(from, row))
                        .map(row -> whyNot.map(row::leftOut).orElse(row))
                        .toList());
    }

    /** Where only towns count that have so much of something, and this one has not. */
    private Optional<Text> whyNot(AreaCode town) {
        return operand.onlyTowns().flatMap(wanted -> {
            Optional<BigDecimal> has = has(wanted, town);
            return has.filter(sum -> sum.compareTo(wanted.atLeast()) >= 0).isPresent()
                    ? Optional.empty()
                    : Optional.of(Basis.text(
                            "town.too.small",
                            basis.name(town, year),
                            basis.form(new FormCode(wanted.form()))
                                    .field(wanted.field())
                                    .map(Field::name)
                                    .orElseThrow(),
                            has.map(BigDecimal::toPlainString).orElse("—"),
                            wanted.atLeast().toPlainString()));
        });
    }

    private Optional<BigDecimal> has(TownsHaving wanted, AreaCode town) {
        return basis.returns()
                .of(new FormCode(wanted.form()), year, town)
                .of(town)
                .flatMap(from -> from.rows().stream())
                .flatMap(row -> row.number(wanted.field()).stream())
                .reduce(BigDecimal::add);
    }

    /** As the database sums: nothing without a row that has the fields, 0 where they have them and none is wanted. */
    private Optional<BigDecimal> value(AreaCode town, List<Explained> returns) {
        List<ReturnInForce> sources = returnsOfYear(town).of(town).toList();
        RowTree rows = new RowTree(form(), operand, present);
        boolean isAnyKnown = sources.stream().flatMap(r -> r.rows().stream()).anyMatch(rows::isKnown);
        boolean isCounted = operand.aggregate() == Aggregate.COUNT
                && sources.stream().anyMatch(r -> !r.rows().isEmpty());
        return isAnyKnown || isCounted
                ? Optional.of(returns.stream().map(Explained::contribution).reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
    }

    private List<Explained> factors() {
        List<Explained> factors = new ArrayList<>();
        if (operand.multiplier().compareTo(BigDecimal.ONE) != 0) {
            factors.add(Explained.given(
                    Kind.CONSTANT, "times", Basis.text("step.times"), Optional.of(operand.multiplier())));
        }
        if (operand.isTimesDaysOfYear()) {
            BigDecimal days = BigDecimal.valueOf(Year.of(year.year()).length());
            factors.add(Explained.given(Kind.CONSTANT, "days", Basis.text("step.days", year), Optional.of(days)));
        }
        return factors;
    }
}
