package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of a register in the order in which they were read, with the place of each. */
final class AreaLinesBuilder {
    private final List<String> files = new ArrayList<>();
    private final List<Integer> firsts = new ArrayList<>();
    private long[] keys = {};
    private byte[] parentDigits = {};
    private byte[] classes = {};
    private int[] from = {};
    private int[] to = {};
    private int[] wordsAt = {0};
    private int[] lines = {};
    private byte[] words = {};
    private int size;

    /** Where a line of the register stands. */
    record CsvPlace(String file, int line) {}

    /** What follows is of the file. */
    void begin(String file) {
        files.add(file);
        firsts.add(size);
    }

    void add(int line, Area area) {
        byte[] name = area.name().getBytes(StandardCharsets.UTF_8);
        byte[] aliases = String.join("|", area.aliases()).getBytes(StandardCharsets.UTF_8);
        add(
                line,
                AreaKey.of(area.code()),
                area.parentCode().length(),
                AreaFiles.CLASSES.indexOf(area.classCode()),
                AreaLines.day(area.validFrom()),
                AreaLines.day(area.validTo()));
        words(name, 0, name.length, aliases, 0, aliases.length);
    }

    /** To be followed by the words of the line. */
    void add(int line, long key, int parentDigits, int classPlace, int from, int to) {
        if (size == keys.length) {
            grow(Math.max(64, size * 2));
        }
        lines[size] = line;
        keys[size] = key;
        this.parentDigits[size] = (byte) parentDigits;
        classes[size] = (byte) classPlace;
        this.from[size] = from;
        this.to[size] = to;
        size++;
    }

    void words(byte[] name, int nameStart, int nameEnd, byte[] aliases, int aliasesStart, int aliasesEnd) {
        int nameLength = nameEnd - nameStart;
        int at = room(nameLength + 1 + aliasesEnd - aliasesStart);
        System.arraycopy(name, nameStart, words, at, nameLength);
        words[at + nameLength] = AreaLines.WORDS_END;
        System.arraycopy(aliases, aliasesStart, words, at + nameLength + 1, aliasesEnd - aliasesStart);
    }

    /** Where the words of the last line shall stand. */
    private int room(int length) {
        int at = wordsAt[size - 1];
        if (at + length > words.length) {
            words = Arrays.copyOf(words, Math.max(1024, Math.max(at + length, words.length * 2)));
        }
        wordsAt[size] = at + length;
        return at;
    }

    int size() {
        return size;
    }

    /** Forgets the lines from the one on. */
    void cut(int size) {
        this.size = size;
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

    /** For each line of {@link #build}, the how-manieth it was read. */
    int[] order() {
        int[] order = IntStream.range(0, size).toArray();
        return isSorted()
                ? order
                : Arrays.stream(order)
                        .boxed()
                        .sorted(Comparator.<Integer>comparingLong(i -> keys[i]).thenComparingInt(i -> from[i]))
                        .mapToInt(i -> i)
                        .toArray();
    }

    private boolean isSorted() {
        for (int i = 1; i < size; i++) {
            if (keys[i - 1] > keys[i] || keys[i - 1] == keys[i] && from[i - 1] > from[i]) {
                return false;
            }
        }
        return true;
    }

    AreaLines build(int[] order) {
        AreaLinesBuilder sorted = isSorted() ? this : picked(order);
        return new AreaLines(
                Arrays.copyOf(sorted.keys, size),
                Arrays.copyOf(sorted.parentDigits, size),
                Arrays.copyOf(sorted.classes, size),
                Arrays.copyOf(sorted.from, size),
                Arrays.copyOf(sorted.to, size),
                Arrays.copyOf(sorted.wordsAt, size + 1),
                Arrays.copyOf(sorted.words, sorted.wordsAt[size]));
    }

    private AreaLinesBuilder picked(int[] order) {
        AreaLinesBuilder picked = new AreaLinesBuilder();
        for (int i : order) {
            picked.add(lines[i], keys[i], parentDigits[i], classes[i], from[i], to[i]);
            picked.wordsOf(this, i);
        }
        return picked;
    }

    private void wordsOf(AreaLinesBuilder other, int i) {
        int length = other.wordsAt[i + 1] - other.wordsAt[i];
        int at = room(length);
        System.arraycopy(other.words, other.wordsAt[i], words, at, length);
    }

    private void grow(int room) {
        keys = Arrays.copyOf(keys, room);
        parentDigits = Arrays.copyOf(parentDigits, room);
        classes = Arrays.copyOf(classes, room);
        from = Arrays.copyOf(from, room);
        to = Arrays.copyOf(to, room);
        lines = Arrays.copyOf(lines, room);
        wordsAt = Arrays.copyOf(wordsAt, room + 1);
    }
}
