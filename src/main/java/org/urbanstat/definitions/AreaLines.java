package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;

/**
 * The lines of a register by code and date. They lie in columns and become an {@link Area} when one is asked for; their
 * words stay where they were read. The 740,000 lines of a country are 60 MB this way, and 300 MB as objects.
 */
final class AreaLines extends AbstractList<Area> implements RandomAccess {
    /** A power of two; some towns with all their units. */
    private static final int LATELY = 1 << 10;

    private final int size;
    private final long[] keys;
    private final byte[] parentDigits;
    private final byte[] classes;
    private final int[] from;
    private final int[] to;
    private final int[] wordsAt;
    private final byte[] words;

    /** Lines made lately: a return asks for those of its town many times over. */
    private final @Nullable Made[] lately = new @Nullable Made[LATELY];

    /** A line as it was made. */
    private record Made(int line, Area area) {}

    /**
     * @param parentDigits how many digits of the code are the parent's
     * @param classes places in {@link AreaFiles#CLASSES}, -1 for none
     * @param from days as {@link #day(LocalDate)} numbers them
     * @param wordsAt where the words of each line begin; the byte before them stands behind its name and its aliases too
     */
    AreaLines(
            int size,
            long[] keys,
            byte[] parentDigits,
            byte[] classes,
            int[] from,
            int[] to,
            int[] wordsAt,
            byte[] words) {
        this.size = size;
        this.keys = keys;
        this.parentDigits = parentDigits;
        this.classes = classes;
        this.from = from;
        this.to = to;
        this.wordsAt = wordsAt;
        this.words = words;
    }

    /** A day as a number; what no number of this size can say is before or after all others. */
    static int day(LocalDate day) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    @Override
    public int size() {
        return size;
    }

    /** Threads share what was made lately without waiting for each other: at worst a line is made twice. */
    @Override
    public Area get(int line) {
        Made before = lately[line & LATELY - 1];
        if (before != null && before.line() == line) {
            return before.area();
        }
        Area area = made(line);
        lately[line & LATELY - 1] = new Made(line, area);
        return area;
    }

    private Area made(int line) {
        AreaCode code = AreaKey.code(keys[line]);
        return new Area(
                code,
                name(line),
                aliases(line),
                code.digits().substring(0, parentDigits[line]),
                classes[line] < 0 ? "" : AreaFiles.CLASSES.get(classes[line]),
                date(from[line]),
                date(to[line]));
    }

    String name(int line) {
        return text(wordsAt[line], next(end(line), wordsAt[line]));
    }

    List<String> aliases(int line) {
        int at = next(end(line), wordsAt[line]) + 1;
        return words[at] == end(line) ? List.of() : AreaFiles.aliases(text(at, next(end(line), at)));
    }

    private byte end(int line) {
        return words[wordsAt[line] - 1];
    }

    private int next(byte end, int from) {
        int at = from;
        while (words[at] != end) {
            at++;
        }
        return at;
    }

    long key(int line) {
        return keys[line];
    }

    /** The lines above the units, of which a country has twenty times fewer. */
    int[] upper() {
        int count = 0;
        int[] upper = new int[64];
        for (int line = 0; line < size; line++) {
            if (level(line) != AreaLevel.UNIT) {
                if (count == upper.length) {
                    upper = Arrays.copyOf(upper, count * 2);
                }
                upper[count++] = line;
            }
        }
        return Arrays.copyOf(upper, count);
    }

    AreaLevel level(int line) {
        return AreaKey.level(keys[line]);
    }

    boolean isValidOn(int line, int day) {
        return from[line] <= day && day < to[line];
    }

    boolean isCityProper(int line) {
        return classes[line] == 0 || classes[line] == 1;
    }

    /** Whether the line and the one before it hold on one day, for one code. */
    boolean isOverlapping(int line) {
        return keys[line - 1] == keys[line] && to[line - 1] > from[line];
    }

    /** The first line whose code is not before the key's. */
    int first(long key) {
        int found = Arrays.binarySearch(keys, 0, size, key);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && keys[found - 1] == key) {
            found--;
        }
        return found;
    }

    boolean has(long key) {
        return Arrays.binarySearch(keys, 0, size, key) >= 0;
    }

    private String text(int start, int end) {
        return new String(words, start, end - start, StandardCharsets.UTF_8);
    }

    private static LocalDate date(int day) {
        return switch (day) {
            case Integer.MAX_VALUE -> LocalDate.MAX;
            case Integer.MIN_VALUE -> LocalDate.MIN;
            default -> LocalDate.ofEpochDay(day);
        };
    }
}
