package org.urbanstat.database;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** COPY's text format: tab between values, newline after a row, backslash before what would be mistaken. */
final class CopyText implements Copy.Rows {
    private static final int BUFFER_CHARACTERS = 1 << 16;
    private static final HexFormat HEX = HexFormat.of();

    private final CopyIn copy;
    private final int width;
    private final StringBuilder buffer = new StringBuilder(BUFFER_CHARACTERS + 1024);

    CopyText(CopyIn copy, int width) {
        this.copy = copy;
        this.width = width;
    }

    @Override
    public void row(@Nullable Object... values) {
        if (values.length != width) {
            throw new IllegalArgumentException("a row of " + values.length + " values for " + width + " columns");
        }
        for (int i = 0; i < width; i++) {
            if (i > 0) {
                buffer.append('\t');
            }
            value(values[i]);
        }
        buffer.append('\n');
        if (buffer.length() >= BUFFER_CHARACTERS) {
            flush();
        }
    }

    void flush() {
        byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
        buffer.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException e) {
            throw new Broken(e);
        }
    }

    private void value(@Nullable Object value) {
        if (value == null) {
            buffer.append("\\N");
        } else if (value instanceof Optional<?> optional) {
            value(optional.orElse(null));
        } else if (value instanceof List<?> list) {
            escaped(array(list));
        } else if (value instanceof byte[] bytes) {
            buffer.append("\\\\x").append(HEX.formatHex(bytes));
        } else {
            escaped(text(value));
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> buffer.append("\\\\");
                case '\t' -> buffer.append("\\t");
                case '\n' -> buffer.append("\\n");
                case '\r' -> buffer.append("\\r");
                case '\0' -> buffer.append('\uFFFD');
                default -> buffer.append(c);
            }
        }
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
