package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/**
 * One figure of the policy.
 *
 * @param numerator what is summed or counted; absent for a difference
 * @param denominator present for a ratio
 * @param difference two indicator codes, minuend first, for a difference of published figures; else empty
 * @param unit percent, points, persons, permits, schools, places, pupils per teacher, m2 per person, hectares, kg per
 *     person and day; a percent is the ratio times 100
 * @param decimals of the published value
 * @param clause number of the policy's item, or 序言
 * @param leadUnit the unit that answers for it, the first named by the item
 * @param cumulative the years that are taken together; absent where each stands alone
 */
public record Indicator(
        String code,
        Text name,
        Optional<Operand> numerator,
        Optional<Operand> denominator,
        List<String> difference,
        String unit,
        int decimals,
        String clause,
        String leadUnit,
        Set<AreaLevel> levels,
        String formula,
        Optional<Window> cumulative) {
    /** Of one year at a time. */
    public Indicator(
            String code,
            Text name,
            Optional<Operand> numerator,
            Optional<Operand> denominator,
            List<String> difference,
            String unit,
            int decimals,
            String clause,
            String leadUnit,
            Set<AreaLevel> levels,
            String formula) {
        this(
                code,
                name,
                numerator,
                denominator,
                difference,
                unit,
                decimals,
                clause,
                leadUnit,
                levels,
                formula,
                Optional.empty());
    }

    /**
     * Years whose sums are taken together, both included: a figure of 2021 holds those of 2020 and 2021, and there is none of
     * a year outside.
     */
    public record Window(int from, int to) {
        public boolean holds(int year) {
            return year >= from && year <= to;
        }
    }

    /** Stands for a form where the rows are the returns expected, of every form. */
    public static final String RETURNS = "returns";

    /** What an operand does with the rows. */
    public enum Aggregate {
        SUM,
        COUNT
    }

    /**
     * Σ of terms, or the count of rows, over the rows of one form.
     *
     * @param form a form's code, or {@code returns}: one row a return expected, with the field {@code on_time}
     * @param terms for a sum
     * @param where every condition must hold
     * @param multiplier applied to the sum, 1 by default; square metres from hectares, kilograms from tonnes
     * @param isTimesDaysOfYear whether the sum is multiplied by the days of the period's year
     * @param onlyTowns whose rows alone count; absent for all
     */
    public record Operand(
            String form,
            Aggregate aggregate,
            List<Term> terms,
            List<Condition> where,
            BigDecimal multiplier,
            boolean isTimesDaysOfYear,
            Optional<TownsHaving> onlyTowns) {
        /** Of all towns. */
        public Operand(
                String form,
                Aggregate aggregate,
                List<Term> terms,
                List<Condition> where,
                BigDecimal multiplier,
                boolean isTimesDaysOfYear) {
            this(form, aggregate, terms, where, multiplier, isTimesDaysOfYear, Optional.empty());
        }

        /** The same of all towns. */
        public Operand ofAllTowns() {
            return new Operand(form, aggregate, terms, where, multiplier, isTimesDaysOfYear);
        }
    }

    /**
     * Towns of which a field of another form sums to so much at least, in the same year; a town whose return of that form is
     * missing is none of them.
     */
    public record TownsHaving(String form, String field, BigDecimal atLeast) {}

    /** A field added (sign 1) or taken away (sign -1). */
    public record Term(String field, int sign) {}

    /**
     * A row counts when its field has one of the values, or is so large at least.
     *
     * @param field a field's code, or {@code unit_kind} with the values village and community
     * @param oneOf empty where it is a number that counts
     */
    public record Condition(String field, List<String> oneOf, Optional<BigDecimal> atLeast) {
        /** Of words. */
        public Condition(String field, List<String> oneOf) {
            this(field, oneOf, Optional.empty());
        }

        /** Whether the field's value, in the words of a condition, meets it. */
        public boolean isMetBy(String value) {
            return atLeast.map(least -> new BigDecimal(value).compareTo(least) >= 0)
                    .orElseGet(() -> oneOf.contains(value));
        }

        /** Whether whoever meets this one meets the other. */
        public boolean implies(Condition other) {
            return field.equals(other.field())
                    && other.oneOf().containsAll(oneOf)
                    && other.atLeast()
                            .map(least -> atLeast.filter(own -> own.compareTo(least) >= 0)
                                    .isPresent())
                            .orElse(atLeast.isEmpty());
        }

        /** As it is said to a reader: its values, or ≥ and the number. */
        public String wanted() {
            return atLeast.map(least -> "≥ " + least.toPlainString()).orElseGet(() -> String.join("、", oneOf));
        }
    }

    /** Of both sides, as far as it has them; none of a difference. */
    public Stream<Operand> operands() {
        return Stream.concat(numerator.stream(), denominator.stream());
    }

    /**
     * The fields of the form that a row needs to count: those of both sides, since a ratio sums only rows in which both are
     * present.
     */
    public Set<String> fieldsNeeded(String form) {
        return operands()
                .filter(o -> o.form().equals(form))
                .flatMap(o -> Stream.concat(
                        o.terms().stream().map(Term::field), o.where().stream().map(Condition::field)))
                .filter(f -> !f.equals("unit_kind"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What its operands take rows or towns from, in order: codes of forms, or {@link #RETURNS}. */
    public Set<String> forms() {
        Set<String> forms = new TreeSet<>();
        operands().forEach(o -> {
            forms.add(o.form());
            o.onlyTowns().ifPresent(towns -> forms.add(towns.form()));
        });
        return forms;
    }

    public boolean isOfReturns() {
        return forms().contains(RETURNS);
    }

    /** Whether a return of another form decides which towns count. */
    public boolean isOfChosenTowns() {
        return operands().anyMatch(o -> o.onlyTowns().isPresent());
    }

    public boolean isPercent() {
        return unit.equals("percent");
    }
}
