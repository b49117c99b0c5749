package org.urbanstat.indicators;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;

/**
 * The statement that sums, in one pass over a form's facts in force, everything that indicators take from that form.
 *
 * <p>Codes of forms and fields are names of tables and columns; their shape was checked when they were read.
 */
final class OperandSql {
    private static final SqlFile RESTATED = SqlFile.beside(OperandSql.class, "restated-operands");

    private static final String RETURNS_RELATION = """
            (select o.year, o.town_code,
                coalesce((s.first_accepted_at at time zone 'Asia/Shanghai')::date <= o.due_on, false) as on_time
              from area_in_hand a
              join definitions.owed_return o on o.town_code = a.area_code
              left join validation.return_state s
                on s.form_code = o.form_code and s.period = o.period and s.town_code = o.town_code)""";

    private static final String FACTS_RELATION = """
            area_in_hand a
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
            indicator.numerator().filter(o -> o.form().equals(form)).ifPresent(o -> sql.add(indicator, "numerator", o));
            indicator
                    .denominator()
                    .filter(o -> o.form().equals(form))
                    .ifPresent(o -> sql.add(indicator, "denominator", o));
        }
        return Optional.of(sql).filter(o -> !o.rows.isEmpty());
    }

    private void add(Indicator indicator, String side, Operand operand) {
        String column = "m" + columns.size();
        String figure = SummedRows.of(form, indicator, operand).figure();
        columns.add("(" + figure + ")::numeric" + factor(operand, "s.year") + " as " + column);
        rows.add("('%s', '%s', t.%s)".formatted(indicator.code(), side, column));
        sides.computeIfAbsent(indicator.code(), code -> new TreeMap<>()).put(side, "t." + column);
    }

    static String factor(Operand operand, String year) {
        String days = operand.isTimesDaysOfYear()
                ? " * (make_date(%1$s::integer + 1, 1, 1) - make_date(%1$s::integer, 1, 1))".formatted(year)
                : "";
        return " * " + operand.multiplier().toPlainString() + days;
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
        String source = form.equals(Indicator.RETURNS)
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
