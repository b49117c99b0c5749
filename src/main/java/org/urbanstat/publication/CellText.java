package org.urbanstat.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A value of a query as text that is the same in every session: instants in UTC, numbers in full. Text that a
 * spreadsheet program would take for a formula gets an apostrophe in front, so that nothing a town sent is ever run.
 */
public final class CellText {
    private CellText() {}

    /** The value of a column of the current row; null stays null. */
    public static @Nullable String of(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value == null) {
            return null;
        }
        return switch (rows.getMetaData().getColumnType(column)) {
            case Types.NUMERIC -> ((BigDecimal) value).toPlainString();
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> instant(rows, column);
            case Types.BIT, Types.BOOLEAN -> String.valueOf(rows.getBoolean(column));
            case Types.VARCHAR -> defused(value.toString());
            default -> value.toString();
        };
    }

    private static String instant(ResultSet rows, int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class)
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toString();
    }

    private static String defused(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
