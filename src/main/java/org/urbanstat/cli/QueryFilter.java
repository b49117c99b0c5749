package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.urbanstat.vocabulary.Period;
import picocli.CommandLine.Option;

/** Which returns a listing is about. */
final class QueryFilter {
    @Option(names = "--period", paramLabel = "P", descriptionKey = "option.period")
    private String period = "";

    @Option(names = "--town", paramLabel = "CODE", descriptionKey = "option.town")
    private String town = "";

    @Option(names = "--form", paramLabel = "F", descriptionKey = "option.form")
    private String form = "";

    @Option(names = "--unit", paramLabel = "UNIT", descriptionKey = "option.unit")
    private String unit = "";

    /**
     * Refuses what no return can match, so that a slip of the finger is not answered with an all-clear.
     *
     * @throws WrongUsage when the period is none, no return of that town or form is due or came, or the unit answers for
     *     no form
     */
    void check(Output output, Connection mart) throws SQLException {
        if (!period.isEmpty() && !Period.isWellFormed(period)) {
            throw new WrongUsage(output.text("wrong.period", period));
        }
        if (!town.isEmpty() && !isKnown(mart, "town_code", town)) {
            throw new WrongUsage(output.text("wrong.town.unknown", town));
        }
        if (!form.isEmpty() && !isKnown(mart, "form_code", form)) {
            throw new WrongUsage(output.text("wrong.form.unknown", form));
        }
        if (!unit.isEmpty()) {
            UnitNames.ofForms(mart).check(output, unit);
        }
    }

    private static boolean isKnown(Connection mart, String column, String value) throws SQLException {
        String sql = "select exists (select from mart.return_status where " + column + " = ?)";
        try (PreparedStatement statement = mart.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    boolean isOfTown() {
        return !town.isEmpty();
    }

    /** The query with its conditions put in place of {@code {where}}; a year matches its months too. */
    String in(String sql) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        add(conditions, period, "t.period between ? and ? || '-99'");
        add(conditions, town, "t.town_code = ?");
        add(conditions, form, "t.form_code = ?");
        add(conditions, unit, "t.form_code in (select u.form_code from mart.responsible_unit u where u.unit = ?)");
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
        if (!unit.isEmpty()) {
            parameters.add(unit);
        }
        return parameters;
    }
}
