package org.urbanstat.indicators;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;

/**
 * The aggregates of one side of an indicator over rows {@code f} of a form.
 *
 * @param known conditions: every field that the indicator takes from the form is there
 * @param chosen conditions of the side
 */
record SummedRows(Operand operand, List<String> known, List<String> chosen) {
    static SummedRows of(String form, Indicator indicator, Operand operand) {
        List<String> known = indicator.fieldsNeeded(form).stream()
                .map(f -> "f." + f + " is not null")
                .toList();
        Stream<String> towns = operand.onlyTowns().stream().map(SummedRows::isOfTown);
        return new SummedRows(
                operand,
                known,
                Stream.concat(operand.where().stream().map(SummedRows::condition), towns)
                        .toList());
    }

    /** Null only where no row has the fields: a town without a school of the stage has none of its pupils. */
    String figure() {
        if (operand.aggregate() == Aggregate.COUNT) {
            return "count(*)" + filter();
        }
        // term by term: whole numbers are summed as such, and no sum of two of them can be too large for a row
        String sum = operand.terms().stream()
                .map(t -> (t.sign() < 0 ? "- " : "+ ") + "sum(f." + t.field() + ")" + filter())
                .collect(Collectors.joining(" ", "(", ")"));
        return orNought(sum);
    }

    /** As {@link #figure}, of one term, its sign apart. */
    String sum(Term term) {
        return orNought("sum(f." + term.field() + ")" + filter());
    }

    /** As {@link #figure}, of rows that may not be there at all: then null. */
    String count() {
        return "case when count(f.reading_id) > 0 then count(*)" + filter() + " end";
    }

    private String orNought(String sum) {
        return chosen.isEmpty() ? sum : "case when count(*)" + filter(known) + " > 0 then coalesce(" + sum + ", 0) end";
    }

    private String filter() {
        return filter(Stream.concat(known.stream(), chosen.stream()).toList());
    }

    private static String filter(List<String> conditions) {
        String all = String.join(" and ", conditions);
        return all.isEmpty() ? "" : " filter (where " + all + ")";
    }

    private static String condition(Condition condition) {
        if (condition.field().equals("unit_kind")) {
            return condition.oneOf().stream().map(SummedRows::unitKind).collect(Collectors.joining(" or ", "(", ")"));
        }
        if (condition.atLeast().isPresent()) {
            return "f." + condition.field() + " >= "
                    + condition.atLeast().orElseThrow().toPlainString();
        }
        return condition.oneOf().stream()
                .map(v -> "f." + condition.field() + (isYesNo(v) ? "" : "::text") + " = '" + literal(v) + "'")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** That the town {@code s} has so much in another form of the year; not where its return of that form is missing. */
    private static String isOfTown(TownsHaving towns) {
        return """
                (select sum(o.%1$s) from validation.return_state q join facts.%2$s o on o.reading_id = q.reading_id_in_force
                  where q.form_code = '%2$s' and q.town_code = s.town_code and q.year = s.year) >= %3$s""".formatted(towns.field(), towns.form(), towns.atLeast().toPlainString());
    }

    /** Village or community, by the last three digits of the unit's code: 200 to 399 and 500 to 599 are villages. */
    private static String unitKind(String kind) {
        return "substr(f.unit_code, 10, 1) " + (kind.equals("village") ? "in" : "not in") + " ('2', '3', '5')";
    }

    /** Such a field is compared as it is: its text would be made once a row and side. */
    private static boolean isYesNo(String value) {
        return value.equals("yes") || value.equals("no");
    }

    private static String literal(String value) {
        return switch (value) {
            case "yes" -> "true";
            case "no" -> "false";
            default -> value.replace("'", "''");
        };
    }
}
