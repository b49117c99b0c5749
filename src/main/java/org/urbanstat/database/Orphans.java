package org.urbanstat.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Processes of PostgreSQL that outlived who started them: an initdb whose program was killed goes on writing, and a
 * server process in the middle of a long statement notices only at its end that its main process is gone. Whoever calls
 * holds the decision lock and knows that nobody else wants them.
 */
final class Orphans {
    private Orphans() {}

    /** Ends the programs that were told the path by their words, with their children. */
    static void endAtWorkOn(Path target) {
        end(process -> process.info()
                .commandLine()
                .filter(words -> words.contains(target + " ") || words.endsWith(target.toString()))
                .isPresent());
    }

    /** Ends the processes of a dead server; where the system does not tell whose they are, nothing happens. */
    static void endThoseOf(Path cluster) {
        end(process -> worksIn(process.pid(), cluster));
    }

    /** Whether the process works in the directory, as every process of a server does in its cluster. */
    static boolean worksIn(long processId, Path directory) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(processId), "cwd"), directory);
        } catch (IOException unknown) {
            return false;
        }
    }

    /** Whether the system tells where the process works. */
    static boolean isKnownWhere(long processId) {
        return Files.isDirectory(Path.of("/proc", Long.toString(processId), "cwd"));
    }

    private static void end(Predicate<ProcessHandle> isMeant) {
        List<ProcessHandle> meant;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            meant = all.filter(process -> !process.equals(ProcessHandle.current()))
                    .filter(isMeant)
                    .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                    .toList();
        }
        meant.forEach(ProcessHandle::destroyForcibly);
    }
}
