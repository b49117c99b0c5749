package org.urbanstat.benchmark;

import java.util.List;
import java.util.stream.Collectors;

/** A measured program that failed, with the end of what it and its server said. */
final class ProgramFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int LINES = 60;

    ProgramFailed(String what, String printed, String serverLog) {
        super(what + "\n--- it printed\n" + lastLines(printed) + "\n--- its PostgreSQL said\n" + lastLines(serverLog));
    }

    private static String lastLines(String text) {
        List<String> lines = text.lines().toList();
        return lines.stream().skip(Math.max(0, lines.size() - LINES)).collect(Collectors.joining("\n"));
    }
}
