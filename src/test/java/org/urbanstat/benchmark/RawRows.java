package org.urbanstat.benchmark;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a plain way of reading says that it read.
 *
 * @param rows of every sheet that hold anything
 * @param cells that hold anything
 */
record RawRows(long files, long rows, long cells) {
    private static final Pattern LINE = Pattern.compile("(?m)^read (\\d+) (\\d+) (\\d+)$");

    static RawRows parsed(String out) {
        Matcher line = LINE.matcher(out);
        if (!line.find()) {
            throw new IllegalStateException("no line \"read FILES ROWS CELLS\" in: " + out);
        }
        return new RawRows(Long.parseLong(line.group(1)), Long.parseLong(line.group(2)), Long.parseLong(line.group(3)));
    }
}
