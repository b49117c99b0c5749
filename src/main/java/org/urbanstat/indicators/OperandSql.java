package org.urbanstat.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;

/**
 * The statement that sums, in one pass over a form's facts in force, everything that indicators take from that form.
 *
 * <p>Codes of forms and fields are names of tables and columns; their shape was checked when they were read.
 */
final class OperandSql {
    /** The form that stands for the returns themselves. */
    static final String RETURNS = "returns";

    private static final SqlFile RESTATED = SqlFile.beside(OperandSql.class, "restated-operands");

    private static final String RETURNS_RELATION = """
            (select o.year, o.town_code,
                coalesce((s.first_accepted_at at time zone 'Asia/Shanghai')::date <= o.due_on, false) as on_time
              from pipeline.touched_area a
              join definitions.owed_return o on o.town_code = a.area_code
              left join validation.return_state s
                on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code)""";

    private static final String FACTS_RELATION = """
            pipeline.touched_area a
            join validation.return_state s on s.town_code = a.area_code and s.form_code = '%1$s'
            join facts.%1$s f on f.reading_id = s.reading_id_in_force""";

    private final List<String> columns = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();
    private final Map<String, Map<String, String>> sides = new LinkedHashMap<>();
    private final String form;

    private OperandSql(String form) {
        this.form = form;
    }

    /** The statement of the form, or nothing when no indicator takes anything from it. */
    static Optional<String> of(String form, Definitions definitions) {
        return summing(form, definitions).map(OperandSql::statement);
    }

    /** As {@link #of}, for what the facts come to within other boundaries, as far as those are not the same. */
    static Optional<String> restated(Form form, Definitions definitions) {
        boolean isOfUnits = form.grain() == Form.Grain.UNIT;
        return summing(form.code().text(), definitions)
                .map(sql -> RESTATED.text()
                        .replace("{form}", sql.form)
                        .replace("{source}", isOfUnits ? "f.unit_code" : "s.town_code")
                        .replace("{sums}", String.join(",\n    ", sql.columns))
                        .replace("{rows}", String.join(",\n  ", sql.rows)));
    }

    private static Optional<OperandSql> summing(String form, Definitions definitions) {
        OperandSql sql = new OperandSql(form);
        for (Indicator indicator : definitions.indicators()) {
            Set<String> present = presentFields(form, indicator);
            indicator
                    .numerator()
                    .filter(o -> o.form().equals(form))
                    .ifPresent(o -> sql.add(indicator, "numerator", o, present));
            indicator
                    .denominator()
                    .filter(o -> o.form().equals(form))
                    .ifPresent(o -> sql.add(indicator, "denominator", o, present));
        }
        return Optional.of(sql).filter(o -> !o.rows.isEmpty());
    }

    /** A ratio sums only rows in which both sides are present, so the fields of both sides count. */
    private static Set<String> presentFields(String form, Indicator indicator) {
        return Stream.of(indicator.numerator(), indicator.denominator())
                .flatMap(Optional::stream)
                .filter(o -> o.form().equals(form))
                .flatMap(o -> Stream.concat(
                        o.terms().stream().map(Term::field), o.where().stream().map(Condition::field)))
                .filter(f -> !f.equals("unit_kind"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(Indicator indicator, String side, Operand operand, Set<String> present) {
        String column = "m" + columns.size();
        columns.add("(" + aggregate(operand, present) + ")" + factor(operand) + " as " + column);
        rows.add("('%s', '%s', t.%s)".formatted(indicator.code(), side, column));
        sides.computeIfAbsent(indicator.code(), code -> new TreeMap<>()).put(side, "t." + column);
    }

    /** Null only where no row has the fields: a town without a school of the stage has none of its pupils. */
    private static String aggregate(Operand operand, Set<String> present) {
        List<String> known =
                present.stream().map(f -> "f." + f + " is not null").toList();
        String filter =
                filter(Stream.concat(known.stream(), operand.where().stream().map(OperandSql::condition)));
        if (operand.aggregate() == Aggregate.COUNT) {
            return "count(*)" + filter;
        }
        String sum = sum(operand, filter);
        return operand.where().isEmpty()
                ? sum
                : "case when count(*)" + filter(known.stream()) + " > 0 then coalesce(" + sum + ", 0) end";
    }

    /** Term by term: whole numbers are summed as such, and no sum of two of them can be too large for a row. */
    private static String sum(Operand operand, String filter) {
        return operand.terms().stream()
                .map(t -> (t.sign() < 0 ? "- " : "+ ") + "sum(f." + t.field() + ")" + filter)
                .collect(Collectors.joining(" ", "(", ")"));
    }

    private static String filter(Stream<String> conditions) {
        String all = conditions.collect(Collectors.joining(" and "));
        return all.isEmpty() ? "" : " filter (where " + all + ")";
    }

    private static String condition(Condition condition) {
        if (condition.field().equals("unit_kind")) {
            return condition.oneOf().stream().map(OperandSql::unitKind).collect(Collectors.joining(" or ", "(", ")"));
        }
        return condition.oneOf().stream()
                .map(v -> "f." + condition.field() + "::text = '" + literal(v) + "'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Village or community, by the last three digits of the unit's code. */
    private static String unitKind(String kind) {
        String ordinal = "substr(f.unit_code, 10, 3)::integer";
        String village = "(%1$s between 200 and 399 or %1$s between 500 and 599)".formatted(ordinal);
        return kind.equals("village") ? village : "not " + village;
    }

    private static String literal(String value) {
        return switch (value) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> value.replace("'", "''");
        };
    }

    private static String factor(Operand operand) {
        String days = operand.isTimesDaysOfYear()
                ? " * (make_date(s.year::integer + 1, 1, 1) - make_date(s.year::integer, 1, 1))"
                : "";
        return "::numeric * " + operand.multiplier().toPlainString() + days;
    }

    /** One row an indicator, with the sides that this form gives. */
    private List<String> pairs() {
        return sides.entrySet().stream()
                .map(i -> "('%s', %s, %s)"
                        .formatted(i.getKey(), side(i.getValue(), "numerator"), side(i.getValue(), "denominator")))
                .toList();
    }

    private static String side(Map<String, String> sides, String side) {
        return sides.getOrDefault(side, "null::numeric");
    }

    private String statement() {
        String source = form.equals(RETURNS)
                ? RETURNS_RELATION + " f cross join lateral (select f.year, f.town_code) s"
                : FACTS_RELATION.formatted(form);
        return """
                insert into indicators.operand (county_code, town_code, period, indicator_code, numerator, denominator)
                select left(t.town_code, 6), t.town_code, t.year, m.indicator_code, m.numerator, m.denominator
                from (
                  select s.year, s.town_code,
                    %s
                  from %s
                  group by s.year, s.town_code
                ) t
                cross join lateral (values
                  %s
                ) as m (indicator_code, numerator, denominator)
                where m.numerator is not null or m.denominator is not null
                """.formatted(String.join(",\n    ", columns), source, String.join(",\n  ", pairs()));
    }
}
