package org.urbanstat.publication;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private @Nullable Places found;
    private String lastTown = "";
    private Total last = new Total();

    /** Where a row has what the side asks of it, in the order in which it asks. */
    private record Places(int[] needed, int[] where, int[] terms) {}

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

    /** Told before the first row comes, and not looked up for each of a country's. */
    void find(Map<String, Integer> columns) {
        this.found = new Places(
                places(columns, needed.stream()),
                places(
                        columns,
                        operand.where().stream().map(c -> c.field().equals(UNIT_KIND) ? "unit_code" : c.field())),
                places(columns, operand.terms().stream().map(Term::field)));
    }

    private static int[] places(Map<String, Integer> columns, Stream<String> fields) {
        return fields.mapToInt(field -> Objects.requireNonNull(columns.get(field), field))
                .toArray();
    }

    void add(String town, SecondRow row) {
        Places places = Objects.requireNonNull(found, "columns are found before the first row");
        Total total = total(town);
        for (int place : places.needed()) {
            if (!row.has(place)) {
                return;
            }
        }
        total.isKnown = true;
        for (int i = 0; i < places.where().length; i++) {
            Condition condition = operand.where().get(i);
            if (!condition.isMetBy(word(condition.field(), row.word(places.where()[i])))) {
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
        for (int i = 0; i < places.terms().length; i++) {
            BigDecimal value = row.number(places.terms()[i]);
            total.sum = operand.terms().get(i).sign() < 0 ? total.sum.subtract(value) : total.sum.add(value);
        }
    }

    /** The rows of a town mostly come one after the other. */
    private Total total(String town) {
        if (!town.equals(lastTown)) {
            lastTown = town;
            last = towns.computeIfAbsent(town, t -> new Total());
        }
        return last;
    }

    /** As the definitions write it. */
    private static String word(String field, String said) {
        if (field.equals(UNIT_KIND)) {
            int ordinal = Integer.parseInt(said.substring(9, 12));
            return ordinal >= 200 && ordinal < 400 || ordinal >= 500 && ordinal < 600 ? "village" : "community";
        }
        return said;
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
