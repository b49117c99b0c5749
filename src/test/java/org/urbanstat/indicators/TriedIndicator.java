package org.urbanstat.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.definitions.Indicator.Window;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/** Indicators that a test tries beside those of the project. */
final class TriedIndicator {
    private static final Set<AreaLevel> BOTH = Set.of(AreaLevel.COUNTY, AreaLevel.TOWN);

    private TriedIndicator() {}

    static Indicator sum(String code, Operand sum) {
        return of(code, Optional.of(sum), Optional.empty(), List.of(), BOTH, Optional.empty());
    }

    /** In percent, whole. */
    static Indicator share(String code, Operand part, Operand whole) {
        return of(code, Optional.of(part), Optional.of(whole), List.of(), BOTH, Optional.empty());
    }

    static Indicator difference(String code, String minuend, String subtrahend, AreaLevel level) {
        return of(
                code,
                Optional.empty(),
                Optional.empty(),
                List.of(minuend, subtrahend),
                Set.of(level),
                Optional.empty());
    }

    static Indicator ofYears(int from, int to, Indicator each) {
        return of(
                each.code(),
                each.numerator(),
                each.denominator(),
                List.of(),
                each.levels(),
                Optional.of(new Window(from, to)));
    }

    static Indicator only(AreaLevel level, Indicator both) {
        return of(
                both.code(), both.numerator(), both.denominator(), both.difference(), Set.of(level), both.cumulative());
    }

    /** @param terms fields, each behind its sign */
    static Operand total(String form, String... terms) {
        List<Term> signed = Stream.of(terms)
                .map(t -> new Term(t.substring(1), t.startsWith("+") ? 1 : -1))
                .toList();
        return new Operand(form, Aggregate.SUM, signed, List.of(), BigDecimal.ONE, false);
    }

    /** Of towns alone that have so much of a field of a form. */
    static Operand ofTowns(String form, String field, int atLeast, Operand ofAll) {
        return new Operand(
                ofAll.form(),
                ofAll.aggregate(),
                ofAll.terms(),
                ofAll.where(),
                ofAll.multiplier(),
                ofAll.isTimesDaysOfYear(),
                Optional.of(new TownsHaving(form, field, BigDecimal.valueOf(atLeast))));
    }

    /** Of towns with 100 residents and more alone. */
    static Operand large(Operand ofAll) {
        return ofTowns("population", "resident_total", 100, ofAll);
    }

    static Operand visits() {
        return total("health_centre", "+visits_in_county");
    }

    private static Indicator of(
            String code,
            Optional<Operand> numerator,
            Optional<Operand> denominator,
            List<String> difference,
            Set<AreaLevel> levels,
            Optional<Window> window) {
        String unit = denominator.isPresent() ? "percent" : "persons";
        return new Indicator(
                code,
                new Text("新", "New"),
                numerator,
                denominator,
                difference,
                unit,
                0,
                "5",
                "统计局",
                levels,
                "",
                window);
    }
}
