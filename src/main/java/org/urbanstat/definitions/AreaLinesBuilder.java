package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a register in the order in which they were read, with the place of each. */
final class AreaLinesBuilder {
    /** Stands before and behind words that did not come out of a plain file. */
    private static final byte WORDS_END = 0x1F;

    private final List<String> files = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private long[] keys = {};
    private byte[] parentDigits = {};
    private byte[] classes = {};
    private int[] from = {};
    private int[] to = {};
    private int[] wordsAt = {};
    private int[] lines = {};
    private int size;
    private boolean isSorted = true;

    private byte[] words = {};
    private int wordsSize;

    /** Where a line of the register stands. */
    record CsvPlace(String file, int line) {}

    /** How many lines there were, and whether in their order. */
    record Mark(int size, boolean isSorted) {}

    /** What follows is of the file. */
    void begin(String file) {
        files.add(file);
        firsts.add(size);
    }

    void add(int line, Area area) {
        byte[] name = area.name().getBytes(StandardCharsets.UTF_8);
        byte[] aliases = String.join("|", area.aliases()).getBytes(StandardCharsets.UTF_8);
        int at = room(name.length + aliases.length + 3) + 1;
        int aliasesAt = at + name.length + 1;
        System.arraycopy(name, 0, words, at, name.length);
        System.arraycopy(aliases, 0, words, aliasesAt, aliases.length);
        words[at - 1] = WORDS_END;
        words[aliasesAt - 1] = WORDS_END;
        words[aliasesAt + aliases.length] = WORDS_END;
        add(
                line,
                AreaKey.of(area.code()),
                area.parentCode().length(),
                AreaFiles.CLASSES.indexOf(area.classCode()),
                AreaLines.day(area.validFrom()),
                AreaLines.day(area.validTo()),
                at);
    }

    /** @param wordsAt as in {@link AreaLines} */
    void add(int line, long key, int parentDigits, int classPlace, int from, int to, int wordsAt) {
        if (size == keys.length) {
            grow(Math.max(64, size * 2));
        }
        lines[size] = line;
        keys[size] = key;
        this.parentDigits[size] = (byte) parentDigits;
        classes[size] = (byte) classPlace;
        this.from[size] = from;
        this.to[size] = to;
        this.wordsAt[size] = wordsAt;
        isSorted = isSorted && (size == 0 || isBehind(size));
        size++;
    }

    private boolean isBehind(int read) {
        long before = keys[read - 1];
        return before < keys[read] || before == keys[read] && from[read - 1] <= from[read];
    }

    /** Makes room for about so many lines. */
    void expect(int lines) {
        if (size + lines > keys.length) {
            grow(Math.max(size + lines, size * 2));
        }
    }

    /** Where the bytes that are held next begin among the words. */
    int wordsSize() {
        return wordsSize;
    }

    /** Holds the bytes of a file in which words of lines stand. Those of the first, a country's, are not even copied. */
    void hold(byte[] bytes) {
        if (wordsSize == 0) {
            words = bytes;
            wordsSize = bytes.length;
        } else {
            int at = room(bytes.length);
            System.arraycopy(bytes, 0, words, at, bytes.length);
        }
    }

    /** Where so many bytes of words shall stand. */
    private int room(int length) {
        int at = wordsSize;
        if (at + length > words.length) {
            words = Arrays.copyOf(words, Math.max(1024, Math.max(at + length, words.length * 2)));
        }
        wordsSize = at + length;
        return at;
    }

    int size() {
        return size;
    }

    /** How far it is read. */
    Mark mark() {
        return new Mark(size, isSorted);
    }

    /** Forgets the lines that were added behind the mark. */
    void cut(Mark mark) {
        size = mark.size;
        isSorted = mark.isSorted;
    }

    long key(int read) {
        return keys[read];
    }

    CsvPlace place(int read) {
        int file = files.size() - 1;
        while (firsts.get(file) > read) {
            file--;
        }
        return new CsvPlace(files.get(file), lines[read]);
    }

    /** For each line of {@link #build}, the how-manieth it was read; empty where they were read in their order. */
    int[] order() {
        return isSorted
                ? new int[0]
                : IntStream.range(0, size)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingLong(i -> keys[i]).thenComparingInt(i -> from[i]))
                        .mapToInt(i -> i)
                        .toArray();
    }

    AreaLines build(int[] order) {
        return order.length == 0
                ? new AreaLines(size, keys, parentDigits, classes, from, to, wordsAt, words)
                : picked(order).build(new int[0]);
    }

    private AreaLinesBuilder picked(int[] order) {
        AreaLinesBuilder picked = new AreaLinesBuilder();
        picked.expect(size);
        picked.hold(words);
        for (int i : order) {
            picked.add(lines[i], keys[i], parentDigits[i], classes[i], from[i], to[i], wordsAt[i]);
        }
        return picked;
    }

    private void grow(int room) {
        keys = Arrays.copyOf(keys, room);
        parentDigits = Arrays.copyOf(parentDigits, room);
        classes = Arrays.copyOf(classes, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        lines = Arrays.copyOf(lines, room);
        wordsAt = Arrays.copyOf(wordsAt, room);
    }
}
