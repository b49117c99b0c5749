package org.urbanstat.database;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Rows on their way into a table, in one of COPY's formats. */
interface CopyTarget extends Copy.Rows {
    /** @throws IllegalArgumentException when a row has not one value for each column */
    static void requireWidth(int width, @Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException("a row of " + values.length + " values for " + width + " columns");
        }
    }

    /** Ends the statement where it was begun; yields how many rows were written. */
    long end() throws SQLException;

    /** Ends a statement that broke off; nothing to do after {@link #end}. */
    void cancel() throws SQLException;
}
