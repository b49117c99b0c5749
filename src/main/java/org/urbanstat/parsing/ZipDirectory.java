package org.urbanstat.parsing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.urbanstat.parsing.ParsedFile.Reason;

/** The names of a zip's entries, read off its directory before anything is made of it. */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    /** A workbook has some dozens; more are not looked at, and the reader counts them all. */
    private static final int MOST_NAMES = 2000;

    private ZipDirectory() {}

    /**
     * As written, but small and with slashes; some writers use backslashes.
     *
     * @throws UnreadableFile where the directory, which stands last, is missing
     */
    static List<String> names(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        List<String> names = new ArrayList<>();
        int at = start(buffer);
        while (at + 46 <= bytes.length && buffer.getInt(at) == ENTRY && names.size() < MOST_NAMES) {
            int length = buffer.getShort(at + 28) & 0xFFFF;
            names.add(plain(
                    new String(bytes, at + 46, Math.min(length, bytes.length - at - 46), StandardCharsets.UTF_8)));
            at += 46 + length + (buffer.getShort(at + 30) & 0xFFFF) + (buffer.getShort(at + 32) & 0xFFFF);
        }
        return names;
    }

    static String plain(String name) {
        String slashed = name.replace('\\', '/');
        return (slashed.startsWith("/") ? slashed.substring(1) : slashed).toLowerCase(Locale.ROOT);
    }

    /** How many entries there may be, at most: every entry of the directory begins with the same four bytes. */
    static int count(byte[] bytes) {
        int count = 0;
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    private static int start(ByteBuffer buffer) {
        int last = buffer.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (buffer.getInt(at) == END) {
                return start(buffer, at);
            }
        }
        throw new UnreadableFile(Reason.CORRUPTED, "the zip has no end: it was cut off");
    }

    /** The directory ends where its end record begins; a size of all ones is that of a zip64. */
    private static int start(ByteBuffer buffer, int end) {
        long size = buffer.getInt(end + 12) & 0xFFFFFFFFL;
        if (size <= end && (size == 0 || buffer.getInt((int) (end - size)) == ENTRY)) {
            return (int) (end - size);
        }
        for (int at = 0; at + 4 <= end; at++) {
            if (buffer.get(at) == 'P' && buffer.getInt(at) == ENTRY) {
                return at;
            }
        }
        throw new UnreadableFile(Reason.CORRUPTED, "the zip has no directory");
    }
}
