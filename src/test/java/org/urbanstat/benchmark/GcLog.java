package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The heap of a program by its own log of collections ({@code -Xlog:gc}), in megabytes of 1,048,576 bytes.
 *
 * @param fullest before any collection: with what could have been thrown away
 * @param live after any collection: what was needed, and what the collection left lying
 * @param pauseMilliseconds of all collections together
 */
record GcLog(long fullest, long live, int collections, long pauseMilliseconds) {
    private static final Pattern PAUSE = Pattern.compile("Pause .*?(\\d+)M->(\\d+)M\\(\\d+M\\) ([0-9.]+)ms");

    static GcLog read(Path file) {
        try {
            return of(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static GcLog of(List<String> lines) {
        long fullest = 0;
        long live = 0;
        int collections = 0;
        double pauses = 0;
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                fullest = Math.max(fullest, Long.parseLong(pause.group(1)));
                live = Math.max(live, Long.parseLong(pause.group(2)));
                pauses += Double.parseDouble(pause.group(3));
                collections++;
            }
        }
        return new GcLog(fullest, live, collections, Math.round(pauses));
    }
}
