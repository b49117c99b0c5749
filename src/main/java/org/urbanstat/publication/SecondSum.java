package org.urbanstat.publication;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;

/**
 * One side of an indicator, added up a second time, row by row, for the towns of one year. Written apart from the SQL of
 * the indicators on purpose: what both get wrong alike, no gate can find.
 */
final class SecondSum {
    static final String UNIT_KIND = "unit_kind";

    private final Operand operand;
    private final List<String> needed;
    private final Set<String> having;
    private final BigDecimal factor;
    private final Map<String, Total> towns = new HashMap<>();

    private static final class Total {
        private BigDecimal sum = BigDecimal.ZERO;
        private boolean isKnown;
        private boolean isMatched;
    }

    /** @param having the towns whose rows alone count; of no matter where the side takes all towns */
    SecondSum(Indicator indicator, Operand operand, int year, Set<String> having) {
        this.having = having;
        this.operand = operand;
        this.needed = needed(indicator, operand.form());
        BigDecimal days = BigDecimal.valueOf(Year.of(year).length());
        this.factor = operand.isTimesDaysOfYear() ? operand.multiplier().multiply(days) : operand.multiplier();
    }

    /** The fields without which a row lends to neither side: those of both, where both come from one form. */
    private static List<String> needed(Indicator indicator, String form) {
        Set<String> fields = new LinkedHashSet<>();
        Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(Optional::stream)
                .filter(side -> side.form().equals(form))
                .forEach(side -> {
                    side.terms().stream().map(Term::field).forEach(fields::add);
                    side.where().stream().map(Condition::field).forEach(fields::add);
                });
        fields.remove(UNIT_KIND);
        return new ArrayList<>(fields);
    }

    List<String> needed() {
        return needed;
    }

    boolean isByKindOfUnit() {
        return operand.where().stream().anyMatch(c -> c.field().equals(UNIT_KIND));
    }

    void add(String town, SecondRow row) {
        Total total = towns.computeIfAbsent(town, t -> new Total());
        for (String field : needed) {
            if (!row.has(field)) {
                return;
            }
        }
        total.isKnown = true;
        for (Condition condition : operand.where()) {
            if (!condition.isMetBy(word(condition.field(), row))) {
                return;
            }
        }
        if (operand.onlyTowns().isPresent() && !having.contains(town)) {
            return;
        }
        total.isMatched = true;
        if (operand.aggregate() == Aggregate.COUNT) {
            total.sum = total.sum.add(BigDecimal.ONE);
            return;
        }
        for (Term term : operand.terms()) {
            BigDecimal value = row.number(term.field());
            total.sum = term.sign() < 0 ? total.sum.subtract(value) : total.sum.add(value);
        }
    }

    /** As the definitions write it. */
    private static String word(String field, SecondRow row) {
        if (field.equals(UNIT_KIND)) {
            int ordinal = Integer.parseInt(row.word("unit_code").substring(9, 12));
            return ordinal >= 200 && ordinal < 400 || ordinal >= 500 && ordinal < 600 ? "village" : "community";
        }
        return row.word(field);
    }

    /** By town; a town of which the side is not known is not there. */
    Map<String, BigDecimal> totals() {
        Map<String, BigDecimal> totals = new HashMap<>();
        towns.forEach((town, total) -> {
            boolean isThere = operand.aggregate() == Aggregate.COUNT
                    || (operand.where().isEmpty() && operand.onlyTowns().isEmpty() ? total.isMatched : total.isKnown);
            if (isThere) {
                totals.put(town, total.sum.multiply(factor));
            }
        });
        return totals;
    }
}
