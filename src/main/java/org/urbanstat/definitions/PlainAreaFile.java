package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.urbanstat.definitions.LineEnds.LineEnd;

/**
 * A file of the register in which every line is as it should be: the columns in their order, no quotes, no blanks
 * around a cell, each cell valid. Whatever is not so plain is left to {@link CsvTable}, which also says what is wrong.
 * Reading 740,000 lines this way takes a tenth of the time, and so does the start of every command. Each byte is looked at
 * in one short loop, which is compiled before the first megabyte is read.
 */
final class PlainAreaFile {
    private static final byte[] HEADER = String.join(",", AreaFiles.COLUMNS).getBytes(StandardCharsets.US_ASCII);
    private static final int COLUMNS = AreaFiles.COLUMNS.size();
    private static final int NOT_PLAIN = -1;

    /** Of a line of a village, so that the columns need hardly grow. */
    private static final int USUAL_LENGTH = 50;

    private final byte[] bytes;
    private final AreaLinesBuilder lines;
    private final int wordsAt;

    /** Where the cells of the line begin; a comma or the end of the line stands before the next. */
    private final int[] cells = new int[COLUMNS + 1];

    private final LineEnds ends;

    private PlainAreaFile(byte[] bytes, AreaLinesBuilder lines) {
        this.bytes = bytes;
        this.lines = lines;
        this.wordsAt = lines.wordsSize();
        this.ends = new LineEnds(bytes);
    }

    /** Whether the file was plain and its lines were added; else none was. */
    static boolean read(byte[] bytes, AreaLinesBuilder lines) {
        AreaLinesBuilder.Mark before = lines.mark();
        lines.expect(bytes.length / USUAL_LENGTH);
        boolean isPlain = new PlainAreaFile(bytes, lines).isRead();
        if (isPlain) {
            lines.hold(bytes);
        } else {
            lines.cut(before);
        }
        return isPlain;
    }

    private boolean isRead() {
        int at = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        int end = marked(at);
        if (end == NOT_PLAIN || !Arrays.equals(HEADER, 0, HEADER.length, bytes, at, end)) {
            return false;
        }
        for (int line = 2; end < bytes.length; line++) {
            at = behind(end);
            end = marked(at);
            if (end == NOT_PLAIN || end > at && !isLine(line)) {
                return false;
            }
        }
        return true;
    }

    /** Where the next line begins. */
    private int behind(int end) {
        return bytes[end] == '\r' && end + 1 < bytes.length ? end + 2 : end + 1;
    }

    private boolean isLine(int line) {
        LineEnd end = ends.of(cells);
        int digits = length(AreaFiles.CODE);
        long number = digits == end.digits() ? number(start(AreaFiles.CODE), digits) : -1;
        boolean isGood = number >= 0
                && isWords(AreaFiles.NAME)
                && (length(AreaFiles.ALIASES) == 0 || isWords(AreaFiles.ALIASES))
                && isParent(digits);
        if (isGood) {
            lines.add(
                    line,
                    AreaKey.of(number, digits),
                    length(AreaFiles.PARENT),
                    end.classPlace(),
                    end.from(),
                    end.to(),
                    wordsAt + start(AreaFiles.NAME));
        }
        return isGood;
    }

    /** Marks where the cells of the line begin, and answers where it ends; an empty line has none. */
    private int marked(int start) {
        // the branches stand by how often they are met: the first takes a usual character at a glance; what it leaves,
        // near the end of the file or cut short, the second judges; behind it no byte is negative, and what "b > ','"
        // has taken need not be compared with the comma and the quote
        byte[] all = bytes;
        int[] begins = cells;
        int cell = 0;
        int at = start;
        begins[0] = start;
        while (at < all.length) {
            byte b = all[at];
            if (isUsual(b) && at + 2 < all.length && isNext(all[at + 1]) && isNext(all[at + 2])) {
                at += 3;
            } else if (b < 0) {
                int length = lengthOfCharacter(at);
                if (length == 0) {
                    return NOT_PLAIN;
                }
                at += length;
            } else if (b > ',') {
                at++;
            } else if (b == ',') {
                if (++cell == COLUMNS) {
                    return NOT_PLAIN;
                }
                begins[cell] = ++at;
            } else if (b < ' ' || b == '"') {
                break;
            } else {
                at++;
            }
        }
        begins[COLUMNS] = at + 1;
        return isEnd(at) && (cell == COLUMNS - 1 || at == start) ? at : NOT_PLAIN;
    }

    private boolean isEnd(int at) {
        return at == bytes.length
                || bytes[at] == '\n'
                || bytes[at] == '\r' && (at + 1 == bytes.length || bytes[at + 1] == '\n');
    }

    /** Whether a Chinese character of the usual block begins with the byte. */
    private static boolean isUsual(byte first) {
        return first >= (byte) 0xE4 && first <= (byte) 0xE9;
    }

    private static boolean isNext(byte next) {
        return next <= (byte) 0xBF;
    }

    /** How many bytes the character beyond ASCII takes that begins there; 0 where it is not UTF-8. */
    private int lengthOfCharacter(int at) {
        int first = bytes[at] & 0xFF;
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (at + length > bytes.length || !isSecond(first, bytes[at + 1] & 0xFF)) {
            return 0;
        }
        for (int i = 2; i < length; i++) {
            if (!isNext(bytes[at + i])) {
                return 0;
            }
        }
        return length;
    }

    /** No character is written longer than it must be, none is half a pair, and none is behind the last. */
    private static boolean isSecond(int first, int second) {
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        return second >= least && second <= most;
    }

    private int start(int cell) {
        return cells[cell];
    }

    private int end(int cell) {
        return cells[cell + 1] - 1;
    }

    private int length(int cell) {
        return end(cell) - start(cell);
    }

    /** Not empty, with nothing at either end that could be a blank of any script. */
    private boolean isWords(int cell) {
        int start = start(cell);
        int end = end(cell);
        return end > start
                && !isBlank(start)
                && bytes[end - 1] != ' '
                && (end - start < 3 || !isBlank(end - 3) || bytes[end - 3] == ' ');
    }

    /** Whether a blank, or a character of the blocks in which all other blanks lie, begins there. */
    private boolean isBlank(int at) {
        return bytes[at] == ' '
                || bytes[at] == (byte) 0xE1
                || bytes[at] == (byte) 0xE2
                || bytes[at] == (byte) 0xE3 && bytes[at + 1] == (byte) 0x80;
    }

    private boolean isParent(int digits) {
        int length = length(AreaFiles.PARENT);
        boolean isLong = digits == 6 ? length < 6 : length == digits - 3;
        int parent = start(AreaFiles.PARENT);
        int code = start(AreaFiles.CODE);
        return isLong && Arrays.equals(bytes, parent, parent + length, bytes, code, code + length);
    }

    /** -1 when there is anything but digits. */
    private long number(int start, int length) {
        long number = 0;
        for (int at = start; at < start + length; at++) {
            if (bytes[at] < '0' || bytes[at] > '9') {
                return -1;
            }
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
