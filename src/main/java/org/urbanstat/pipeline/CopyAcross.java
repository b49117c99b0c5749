package org.urbanstat.pipeline;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;

/** Copies rows from one database into another, a buffer at a time. */
record CopyAcross(DataSource from, DataSource into) {
    /**
     * Copies what the query yields.
     *
     * @param query in which whole numbers have been put in already: COPY takes no parameters
     * @param target table and columns, as they stand in {@code copy … from}
     */
    void copy(String query, String target) {
        try (Connection reading = from.getConnection();
                Connection writing = into.getConnection()) {
            CopyOut out = reading.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (" + query + ") to stdout");
            CopyIn in = writing.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
            try {
                for (byte[] part = out.readFromCopy(); part != null; part = out.readFromCopy()) {
                    in.writeToCopy(part, 0, part.length);
                }
                in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
                if (out.isActive()) {
                    out.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw new SQLExceptionSubclassTranslator().translate("copy into " + target, query, e);
        }
    }
}
