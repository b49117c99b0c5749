package org.urbanstat.database;

import java.sql.SQLException;

/** Rows on their way into a table, in one of COPY's formats. */
interface CopyTarget extends Copy.Rows {
    /** Ends the statement where it was begun; yields how many rows were written. */
    long end() throws SQLException;

    /** Ends a statement that broke off; nothing to do after {@link #end}. */
    void cancel() throws SQLException;
}
