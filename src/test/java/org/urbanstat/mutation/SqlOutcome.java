package org.urbanstat.mutation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a statement: its rows in their order, or what is then in the tables that it writes (else its count), and what
 * an empty one gives by itself; or an error.
 */
record SqlOutcome(String text) {
    private static final Pattern WRITTEN =
            Pattern.compile("(?:insert into|delete from|(?<!for |do )update|create temporary table) ([a-z_.]+)");
    private static final Pattern EMPTY = Pattern.compile("create temporary table ([a-z_]+) \\(");
    private static final Pattern NO_STATEMENT = Pattern.compile("42...|22P02|0A000");
    private static final String REFUSED = "refused";

    static SqlOutcome of(Connection connection, PreparedStatement statement, String sql) throws SQLException {
        StringJoiner outcome = new StringJoiner("\n");
        boolean isReading = statement.execute();
        if (isReading) {
            addRows(statement.getResultSet(), outcome);
        }
        Matcher written = WRITTEN.matcher(sql);
        try (Statement reading = connection.createStatement()) {
            while (written.find()) {
                addRows(
                        reading.executeQuery(
                                "select md5(string_agg(r.line, '|' order by r.line)) from (select t::text as"
                                        + " line from " + written.group(1) + " t) r"),
                        outcome);
            }
        }
        Matcher empty = EMPTY.matcher(sql);
        if (empty.find()) {
            addDefaults(connection, empty.group(1), outcome);
        }
        if (!isReading && outcome.length() == 0) {
            outcome.add(Integer.toString(statement.getUpdateCount()));
        }
        return new SqlOutcome(outcome.toString());
    }

    private static void addDefaults(Connection connection, String table, StringJoiner outcome) throws SQLException {
        try (PreparedStatement reading = connection.prepareStatement("select column_name, column_default"
                + " from information_schema.columns where table_name = ? and column_default is not null order by 1")) {
            reading.setString(1, table);
            addRows(reading.executeQuery(), outcome);
        }
    }

    private static void addRows(ResultSet rows, StringJoiner outcome) throws SQLException {
        while (rows.next()) {
            StringJoiner line = new StringJoiner("|");
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                line.add(String.valueOf(rows.getString(i)));
            }
            outcome.add(line.toString());
        }
    }

    static SqlOutcome broken(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return new SqlOutcome(NO_STATEMENT.matcher(state).matches() ? REFUSED : state);
    }

    boolean isRefused() {
        return text.equals(REFUSED);
    }

    /** A check of a form of which no return counts yields nothing, however it is changed. */
    static boolean hasRows(Connection connection, WatchedSql.Found found) throws SQLException {
        String form = found.fillings().get("{form}");
        if (form == null || !found.file().startsWith("validation/")) {
            return true;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select exists (select from counting_return where form_code = '" + form + "')")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
