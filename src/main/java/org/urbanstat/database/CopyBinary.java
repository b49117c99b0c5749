package org.urbanstat.database;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.urbanstat.vocabulary.Sha256;

/**
 * COPY's binary format: bytes go as they are, where text takes two digits for each and the server puts them together
 * again. Nothing is converted, so every value has to be of its column's own type. The statement begins with the first row.
 */
final class CopyBinary implements CopyTarget {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int NO_FLAGS_NO_EXTENSION_BYTES = 2 * Integer.BYTES;
    private static final int IS_NULL = -1;
    private static final short NO_MORE_ROWS = -1;
    /** PostgreSQL counts microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private final PGConnection connection;
    private final String sql;
    private final int width;
    private @Nullable PGCopyOutputStream copy;
    private @Nullable DataOutputStream out;

    CopyBinary(PGConnection connection, String sql, int width) {
        this.connection = connection;
        this.sql = sql;
        this.width = width;
    }

    @Override
    public void row(@Nullable Object... values) {
        CopyTarget.requireWidth(width, values);
        try {
            DataOutputStream to = begun();
            to.writeShort(width);
            for (Object value : values) {
                value(to, value);
            }
        } catch (SQLException e) {
            throw new CopyText.Broken(e);
        } catch (IOException e) {
            throw new CopyText.Broken(cause(e));
        }
    }

    @Override
    public long end() throws SQLException {
        if (copy == null || out == null) {
            return 0;
        }
        try {
            out.writeShort(NO_MORE_ROWS);
            out.flush();
        } catch (IOException e) {
            throw cause(e);
        }
        return copy.endCopy();
    }

    @Override
    public void cancel() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private DataOutputStream begun() throws SQLException, IOException {
        if (out != null) {
            return out;
        }
        copy = new PGCopyOutputStream(connection, sql, BUFFER_BYTES);
        DataOutputStream to = new DataOutputStream(copy);
        to.write(SIGNATURE);
        to.write(new byte[NO_FLAGS_NO_EXTENSION_BYTES]);
        out = to;
        return to;
    }

    private static void value(DataOutputStream to, @Nullable Object value) throws IOException {
        if (value == null) {
            to.writeInt(IS_NULL);
        } else if (value instanceof Optional<?> optional) {
            value(to, optional.orElse(null));
        } else if (value instanceof Long number) {
            to.writeInt(Long.BYTES);
            to.writeLong(number);
        } else if (value instanceof Instant instant) {
            to.writeInt(Long.BYTES);
            to.writeLong(microseconds(instant));
        } else if (value instanceof byte[] bytes) {
            to.writeInt(bytes.length);
            to.write(bytes);
        } else if (value instanceof String || value instanceof Sha256) {
            value(to, value.toString().replace('\0', '\ufffd').getBytes(StandardCharsets.UTF_8));
        } else {
            throw new IllegalArgumentException(
                    "no column takes a " + value.getClass().getName());
        }
    }

    /** Rounded to the grain of the server. */
    private static long microseconds(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond() - EPOCH.getEpochSecond(), 1_000_000L),
                (instant.getNano() + 500) / 1_000);
    }

    private static SQLException cause(IOException e) {
        return e.getCause() instanceof SQLException reason ? reason : new SQLException(e);
    }
}
