package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * What plain lines of a register end with: level, class and dates. The 740,000 lines of a country have few ends, so each
 * is read once and then known again.
 */
final class LineEnds {
    private static final int MOST = 16;
    private static final byte[][] LEVELS = levels();
    private static final int NO_DAY = Integer.MIN_VALUE;

    private final byte[] bytes;
    private final LineEnd[] known = new LineEnd[MOST];
    private LineEnd last = LineEnd.WRONG;
    private int read;

    LineEnds(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * An end.
     *
     * @param at where it was read
     * @param digits of the code of an area of its level; -1 where anything is wrong with the end
     * @param classPlace in {@link AreaFiles#CLASSES}, -1 for none
     * @param from as {@link AreaLines#day} numbers days
     */
    record LineEnd(int at, int length, int digits, int classPlace, int from, int to) {
        static final LineEnd WRONG = new LineEnd(0, 0, -1, -1, NO_DAY, NO_DAY);
    }

    /** @param cells where the cells of the line begin, and one behind its end */
    LineEnd of(int[] cells) {
        int at = cells[AreaFiles.LEVEL];
        int length = cells[AreaFiles.TO + 1] - 1 - at;
        if (!is(last, at, length)) {
            last = other(cells, at, length);
        }
        return last;
    }

    private LineEnd other(int[] cells, int at, int length) {
        for (int i = 0; i < Math.min(read, MOST); i++) {
            if (is(known[i], at, length)) {
                return known[i];
            }
        }
        LineEnd end = read(cells, at, length);
        known[read++ % MOST] = end;
        return end;
    }

    private boolean is(LineEnd end, int at, int length) {
        return end.length() == length && Arrays.equals(bytes, end.at(), end.at() + length, bytes, at, at + length);
    }

    private LineEnd read(int[] cells, int at, int length) {
        int level = level(at, end(cells, AreaFiles.LEVEL));
        String classCode = text(cells, AreaFiles.CLASS);
        int classPlace = AreaFiles.CLASSES.indexOf(classCode);
        int from = day(text(cells, AreaFiles.FROM));
        String end = text(cells, AreaFiles.TO);
        int to = end.isEmpty() ? Integer.MAX_VALUE : day(end);
        boolean isUnit = level == AreaLevel.UNIT.ordinal();
        boolean isRight = level >= 0 && (isUnit ? classPlace >= 0 : classCode.isEmpty()) && from != NO_DAY && from < to;
        return isRight ? new LineEnd(at, length, 6 + 3 * level, classPlace, from, to) : LineEnd.WRONG;
    }

    private int level(int start, int end) {
        int level = LEVELS.length - 1;
        while (level >= 0 && !Arrays.equals(LEVELS[level], 0, LEVELS[level].length, bytes, start, end)) {
            level--;
        }
        return level;
    }

    private static int end(int[] cells, int cell) {
        return cells[cell + 1] - 1;
    }

    private String text(int[] cells, int cell) {
        return new String(bytes, cells[cell], end(cells, cell) - cells[cell], StandardCharsets.UTF_8);
    }

    private static int day(String text) {
        try {
            return text.length() == 10 ? AreaLines.day(LocalDate.parse(text)) : NO_DAY;
        } catch (DateTimeException e) {
            return NO_DAY;
        }
    }

    private static byte[][] levels() {
        AreaLevel[] levels = AreaLevel.values();
        byte[][] words = new byte[levels.length][];
        for (AreaLevel level : levels) {
            words[level.ordinal()] = level.word().getBytes(StandardCharsets.US_ASCII);
        }
        return words;
    }
}
