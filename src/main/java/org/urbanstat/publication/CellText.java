package org.urbanstat.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A value of a query as text that is the same in every session: instants in UTC, numbers in full. */
public final class CellText {
    private static final Pattern FORMULA =
            Pattern.compile("(?![-+]?[0-9]+(\\.[0-9]+)?$)[-=+@\\t\\r].+", Pattern.DOTALL);

    private CellText() {}

    /** The value of a column of the current row; null stays null. */
    public static @Nullable String of(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.NUMERIC -> value instanceof BigDecimal number ? number.toPlainString() : value.toString();
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows, column);
            case Types.BIT, Types.BOOLEAN -> String.valueOf(rows.getBoolean(column));
            default -> rows.getString(column);
        };
    }

    /** A time without a zone is no instant and is left as the server says it. */
    private static String instant(ResultSet rows, int column) throws SQLException {
        if (!rows.getMetaData().getColumnTypeName(column).equals("timestamptz")) {
            return rows.getString(column);
        }
        return rows.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toString();
    }

    /**
     * As {@link #of}, for a file that a spreadsheet program may open: text that it would take for a formula gets an
     * apostrophe in front, so that nothing a town sent is ever run. Plain numbers and lone signs are no formulas.
     */
    static @Nullable String defused(ResultSet rows, int column) throws SQLException {
        String text = of(rows, column);
        boolean isText = rows.getMetaData().getColumnType(column) == Types.VARCHAR;
        return text != null && isText && FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
