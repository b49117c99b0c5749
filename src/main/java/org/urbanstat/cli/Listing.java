package org.urbanstat.cli;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.urbanstat.publication.CellText;
import org.urbanstat.vocabulary.JsonText;

/** The result of a query as a table on the terminal, or one JSON object a row. */
final class Listing {
    private static final Set<Integer> NUMBERS =
            Set.of(Types.SMALLINT, Types.INTEGER, Types.BIGINT, Types.NUMERIC, Types.DOUBLE, Types.REAL);
    private static final Pattern FINITE = Pattern.compile("-?[0-9].*");

    private final Output output;
    private final boolean isJson;

    Listing(Output output, boolean isJson) {
        this.output = output;
        this.isJson = isJson;
    }

    /** Prints the rows; answers how many there were. */
    long print(Connection connection, String sql, List<String> parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.size(); i++) {
                statement.setString(i + 1, parameters.get(i));
            }
            if (!statement.execute()) {
                return 0;
            }
            try (ResultSet rows = statement.getResultSet()) {
                return isJson ? printJson(rows) : printTable(rows);
            }
        }
    }

    private long printTable(ResultSet rows) throws SQLException {
        TextTable table = TextTable.empty();
        ResultSetMetaData columns = rows.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            String label = columns.getColumnLabel(i);
            table = NUMBERS.contains(columns.getColumnType(i)) ? table.numbers(label) : table.words(label);
        }
        long count = 0;
        while (rows.next()) {
            String[] cells = new String[columns.getColumnCount()];
            for (int i = 0; i < cells.length; i++) {
                String text = CellText.of(rows, i + 1);
                cells[i] = text == null ? "" : text;
            }
            table.row(cells);
            count++;
        }
        table.lines().forEach(output.out()::println);
        return count;
    }

    private long printJson(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        long count = 0;
        while (rows.next()) {
            StringBuilder line = new StringBuilder("{");
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                line.append(i > 1 ? ", " : "")
                        .append(JsonText.quoted(columns.getColumnLabel(i)))
                        .append(": ")
                        .append(json(rows, i));
            }
            output.out().println(line.append('}'));
            count++;
        }
        return count;
    }

    /** Numbers and booleans stand bare, so long as JSON has a word for them. */
    private static String json(ResultSet rows, int column) throws SQLException {
        String text = CellText.of(rows, column);
        if (text == null) {
            return "null";
        }
        int type = rows.getMetaData().getColumnType(column);
        boolean isNumber = NUMBERS.contains(type) && FINITE.matcher(text).matches();
        boolean isBoolean = type == Types.BIT || type == Types.BOOLEAN;
        return isNumber || isBoolean ? text : JsonText.quoted(text);
    }
}
