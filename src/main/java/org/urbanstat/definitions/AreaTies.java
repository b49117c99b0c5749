package org.urbanstat.definitions;

import org.urbanstat.definitions.AreaLinesBuilder.CsvPlace;
import org.urbanstat.vocabulary.AreaLevel;

/** What lines of the register say of each other: the parent exists, and no two lines of a code hold on one day. */
final class AreaTies {
    private final AreaLinesBuilder read;
    private final int[] order;
    private final AreaLines lines;
    private final Problems problems;

    /**
     * @param order as in {@link AreaLinesBuilder#order}
     */
    AreaTies(AreaLinesBuilder read, int[] order, AreaLines lines, Problems problems) {
        this.read = read;
        this.order = order;
        this.lines = lines;
        this.problems = problems;
    }

    void check() {
        long known = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.level(i) != AreaLevel.COUNTY) {
                long parent = AreaKey.above(lines.key(i));
                if (parent != known && !lines.has(parent)) {
                    report(i, "no.parent", AreaKey.code(parent).digits(), AreaKey.code(lines.key(i)));
                } else {
                    known = parent;
                }
            }
            if (i > 0 && lines.isOverlapping(i)) {
                CsvPlace other = place(i - 1);
                report(i, "overlapping.area", AreaKey.code(lines.key(i)).digits(), other.file(), other.line());
            }
        }
    }

    private void report(int line, String key, String found, Object... more) {
        CsvPlace place = place(line);
        problems.add(place.file(), place.line(), key, found, more);
    }

    private CsvPlace place(int line) {
        return read.place(order.length == 0 ? line : order[line]);
    }
}
