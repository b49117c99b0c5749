package org.urbanstat.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/**
 * COPY's text format: tab between values, newline after a row, backslash before what would be mistaken. The statement
 * begins when there is something to send.
 */
final class CopyText implements CopyTarget {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final CopyManager manager;
    private final String sql;
    private final int width;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int used;
    private @Nullable CopyIn copy;

    CopyText(CopyManager manager, String sql, int width) {
        this.manager = manager;
        this.sql = sql;
        this.width = width;
    }

    @Override
    public void row(@Nullable Object... values) {
        CopyTarget.requireWidth(width, values);
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                put('\t');
            }
            value(values[i]);
        }
        put('\n');
    }

    @Override
    public long end() throws SQLException {
        if (used == 0 && copy == null) {
            return 0;
        }
        return sent().endCopy();
    }

    @Override
    public void cancel() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private CopyIn sent() throws SQLException {
        CopyIn to = copy == null ? manager.copyIn(sql) : copy;
        copy = to;
        to.writeToCopy(buffer, 0, used);
        used = 0;
        return to;
    }

    private void put(int octet) {
        if (used == BUFFER_BYTES) {
            try {
                sent();
            } catch (SQLException e) {
                throw new Broken(e);
            }
        }
        buffer[used++] = (byte) octet;
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            put('\\');
            put('N');
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof List<?> list) {
            escaped(array(list));
        } else if (value instanceof byte[] bytes) {
            hex(bytes);
        } else {
            escaped(text(value));
        }
    }

    private void hex(byte[] bytes) {
        put('\\');
        put('\\');
        put('x');
        for (byte octet : bytes) {
            put(HEX[octet >> 4 & 0xf]);
            put(HEX[octet & 0xf]);
        }
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof String
                || value instanceof Long
                || value instanceof Integer
                || value instanceof Boolean
                || value instanceof Instant
                || value instanceof LocalDate
                || value instanceof AreaCode
                || value instanceof FormCode
                || value instanceof Period
                || value instanceof Sha256) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "no column takes a " + value.getClass().getName());
    }

    /** An array literal, every element in quotes so that the text null and a comma stay text. */
    private static String array(List<?> elements) {
        StringBuilder literal = new StringBuilder("{");
        for (Object element : elements) {
            literal.append(literal.length() > 1 ? "," : "")
                    .append('"')
                    .append(text(element).replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return literal.append('}').toString();
    }

    private void escaped(String text) {
        int length = text.length();
        if (used + length > BUFFER_BYTES) {
            escaped(text, 0);
            return;
        }
        // codes and figures, nearly all that is sent, stand in the text as they stand on the wire
        int at = used;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ' ' || c >= 0x80 || c == '\\') {
                used = at;
                escaped(text, i);
                return;
            }
            buffer[at++] = (byte) c;
        }
        used = at;
    }

    private void escaped(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyondAscii(text.substring(i));
                return;
            }
            ascii(c);
        }
    }

    private void beyondAscii(String text) {
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            ascii(octet);
        }
    }

    /** One byte of UTF-8; what has to be escaped is ASCII. */
    private void ascii(int octet) {
        switch (octet) {
            case '\\' -> escape('\\');
            case '\t' -> escape('t');
            case '\n' -> escape('n');
            case '\r' -> escape('r');
            case 0 -> {
                put(0xef);
                put(0xbf);
                put(0xbd);
            }
            default -> put(octet);
        }
    }

    private void escape(char letter) {
        put('\\');
        put(letter);
    }

    /** Carries a failure of the connection through the code that gives the rows. */
    static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final SQLException reason;

        Broken(SQLException reason) {
            super(reason);
            this.reason = reason;
        }

        SQLException reason() {
            return reason;
        }
    }
}
