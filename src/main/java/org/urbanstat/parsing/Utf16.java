package org.urbanstat.parsing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells a text in UTF-16 by its mark or, without one, by letters that are at home in a table of ours. */
final class Utf16 {
    private static final int HEAD = 4096;

    private Utf16() {}

    static Optional<Charset> guess(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (bytes.length % 2 != 0) {
            return Optional.empty();
        }
        return isAtHome(bytes, 0)
                ? Optional.of(StandardCharsets.UTF_16LE)
                : isAtHome(bytes, 1) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    /** Of twenty letters nineteen are expected ones, and among them is one that parts cells or lines. */
    private static boolean isAtHome(byte[] bytes, int low) {
        int end = Math.min(bytes.length, HEAD);
        int expected = 0;
        boolean isParted = false;
        for (int i = 0; i < end; i += 2) {
            int unit = (bytes[i + low] & 0xFF) | (bytes[i + 1 - low] & 0xFF) << 8;
            expected += isExpected(unit) ? 1 : 0;
            isParted |= unit == '\n' || unit == '\t' || unit == ',' || unit == ';';
        }
        return isParted && expected * 20 >= end / 2 * 19;
    }

    private static boolean isExpected(int unit) {
        return (unit >= ' ' && unit <= '~')
                || unit == '\n'
                || unit == '\r'
                || unit == '\t'
                || (unit >= 0x4e00 && unit <= 0x9fff)
                || (unit >= 0x3000 && unit <= 0x303f)
                || (unit >= 0xff00 && unit <= 0xffef)
                || (unit >= 0x2010 && unit <= 0x2030)
                || (unit >= 0x2460 && unit <= 0x24ff);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
