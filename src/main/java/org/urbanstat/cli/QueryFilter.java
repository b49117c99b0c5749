package org.urbanstat.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which returns a listing is about. */
final class QueryFilter {
    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.town")
    private String town = "";

    @Option(names = "--form", paramLabel = "F", descriptionKey = "option.form")
    private String form = "";

    /** The query with its conditions put in place of {@code {where}}; a year matches its months too. */
    String in(String sql) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        add(conditions, period, "(t.period = ? or left(t.period, 4) = ?)");
        add(conditions, town, "t.town_code = ?");
        add(conditions, form, "t.form_code = ?");
        return sql.replace("{where}", String.join(" and ", conditions));
    }

    private static void add(List<String> conditions, String value, String condition) {
        if (!value.isEmpty()) {
            conditions.add(condition);
        }
    }

    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        if (!period.isEmpty()) {
            parameters.add(period);
            parameters.add(period);
        }
        if (!town.isEmpty()) {
            parameters.add(town);
        }
        if (!form.isEmpty()) {
            parameters.add(form);
        }
        return parameters;
    }
}
