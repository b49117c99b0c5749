package org.urbanstat.definitions;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * A file of the register in which every line is as it should be: the columns in their order, no quotes, no blanks
 * around a cell, each cell valid. Whatever is not so plain is left to {@link CsvTable}, which also says what is wrong.
 * Reading 740,000 lines this way takes a tenth of the time, and so does the start of every command.
 */
final class PlainAreaFile {
    private static final byte[] HEADER = word(String.join(",", AreaFiles.COLUMNS));
    private static final byte[][] LEVELS = Stream.of(AreaLevel.values())
            .map(AreaLevel::word)
            .map(PlainAreaFile::word)
            .toArray(byte[][]::new);
    private static final byte[][] CLASSES =
            AreaFiles.CLASSES.stream().map(PlainAreaFile::word).toArray(byte[][]::new);
    private static final int COLUMNS = AreaFiles.COLUMNS.size();
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final byte[] bytes;
    private final AreaLinesBuilder lines;

    /** Where the cells of the line begin; a comma or the end of the line stands before the next. */
    private final int[] cells = new int[COLUMNS + 1];

    private int lastDate;
    private int lastDay = NO_DAY;

    private PlainAreaFile(byte[] bytes, AreaLinesBuilder lines) {
        this.bytes = bytes;
        this.lines = lines;
    }

    /** Whether the file was plain and its lines were added; else none was. */
    static boolean read(byte[] bytes, AreaLinesBuilder lines) {
        int before = lines.size();
        boolean isPlain = isUtf8(bytes) && new PlainAreaFile(bytes, lines).isRead();
        if (!isPlain) {
            lines.cut(before);
        }
        return isPlain;
    }

    private static boolean isUtf8(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer some = CharBuffer.allocate(8192);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            some.clear();
            result = decoder.decode(all, some, true);
        }
        return result.isUnderflow();
    }

    private boolean isRead() {
        int at = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB ? 3 : 0;
        int end = endOfLine(at);
        if (!is(HEADER, at, withoutReturn(at, end))) {
            return false;
        }
        for (int line = 2; end < bytes.length; line++) {
            at = end + 1;
            end = endOfLine(at);
            int stop = withoutReturn(at, end);
            if (stop > at && !isLine(line, at, stop)) {
                return false;
            }
        }
        return true;
    }

    private int endOfLine(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    private int withoutReturn(int start, int end) {
        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }

    private boolean isLine(int line, int start, int end) {
        if (!isCells(start, end)) {
            return false;
        }
        int digits = length(AreaFiles.CODE);
        long number = digits == 6 || digits == 9 || digits == 12 ? number(start(AreaFiles.CODE), digits) : -1;
        if (number < 0) {
            return false;
        }
        int level = digits / 3 - 2;
        int classPlace = classPlace(level);
        int from = day(AreaFiles.FROM);
        int to = length(AreaFiles.TO) == 0 ? Integer.MAX_VALUE : day(AreaFiles.TO);
        boolean isGood = isWords(AreaFiles.NAME)
                && (length(AreaFiles.ALIASES) == 0 || isWords(AreaFiles.ALIASES))
                && isParent(level)
                && is(LEVELS[level], start(AreaFiles.LEVEL), end(AreaFiles.LEVEL))
                && classPlace < CLASSES.length
                && from != NO_DAY
                && from < to;
        if (isGood) {
            lines.add(line, AreaKey.of(number, digits), length(AreaFiles.PARENT), classPlace, from, to);
            lines.words(
                    bytes,
                    start(AreaFiles.NAME),
                    end(AreaFiles.NAME),
                    bytes,
                    start(AreaFiles.ALIASES),
                    end(AreaFiles.ALIASES));
        }
        return isGood;
    }

    private boolean isCells(int start, int end) {
        int cell = 1;
        cells[0] = start;
        for (int at = start; at < end; at++) {
            byte b = bytes[at];
            if (b == ',') {
                if (cell == COLUMNS) {
                    return false;
                }
                cells[cell++] = at + 1;
            } else if (b == '"' || b >= 0 && b < ' ') {
                return false;
            }
        }
        cells[cell] = end + 1;
        return cell == COLUMNS;
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

    private boolean isParent(int level) {
        int length = length(AreaFiles.PARENT);
        boolean isLong = level == 0 ? length < 6 : length == length(AreaFiles.CODE) - 3;
        int parent = start(AreaFiles.PARENT);
        int code = start(AreaFiles.CODE);
        return isLong && Arrays.equals(bytes, parent, parent + length, bytes, code, code + length);
    }

    /** -1 for none, where there may be none; past the last for a class that there is not. */
    private int classPlace(int level) {
        if (level < 2) {
            return length(AreaFiles.CLASS) == 0 ? -1 : CLASSES.length;
        }
        int place = 0;
        while (place < CLASSES.length && !is(CLASSES[place], start(AreaFiles.CLASS), end(AreaFiles.CLASS))) {
            place++;
        }
        return place;
    }

    private int day(int cell) {
        int at = start(cell);
        if (length(cell) != 10 || bytes[at + 4] != '-' || bytes[at + 7] != '-') {
            return NO_DAY;
        }
        long year = number(at, 4);
        long month = number(at + 5, 2);
        long day = number(at + 8, 2);
        return year < 0 || month < 0 || day < 0 ? NO_DAY : day((int) year, (int) month, (int) day);
    }

    private int day(int year, int month, int day) {
        int date = (year * 100 + month) * 100 + day;
        if (date != lastDate) {
            lastDate = date;
            try {
                lastDay = AreaLines.day(LocalDate.of(year, month, day));
            } catch (DateTimeException e) {
                lastDay = NO_DAY;
            }
        }
        return lastDay;
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

    private boolean is(byte[] word, int start, int end) {
        return Arrays.equals(word, 0, word.length, bytes, start, end);
    }

    private static byte[] word(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
