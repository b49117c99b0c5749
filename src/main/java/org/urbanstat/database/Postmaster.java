package org.urbanstat.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server's main process, as {@code postmaster.pid} in the cluster names it.
 *
 * @param processId of a program that is PostgreSQL and runs
 * @param port that it listens on
 * @param isReady whether it takes connections
 */
record Postmaster(long processId, int port, boolean isReady) {
    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The process that serves the cluster; empty when none does, whatever a file left by a crash says. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.size() <= PORT_LINE || !serves(processId(lines), cluster)) {
            return Optional.empty();
        }
        boolean isReady =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return Optional.of(new Postmaster(processId(lines), port, isReady));
    }

    /**
     * Removes the file of a server that is gone while its number has gone to another program, be it the server of
     * another directory, and one that a power cut left empty. PostgreSQL itself sees only that some process has the
     * number, or none, and would refuse to start.
     */
    static void forgetDead(Path cluster) throws IOException {
        List<String> lines = lines(cluster);
        if (lines.isEmpty() && Files.exists(file(cluster))) {
            // one that starts at this moment fills it at once
            Cluster.pause();
            lines = lines(cluster);
        }
        if (lines.isEmpty() || !serves(processId(lines), cluster)) {
            Files.deleteIfExists(file(cluster));
        }
    }

    private static boolean serves(long processId, Path cluster) throws IOException {
        return isPostgres(processId) && (Orphans.worksIn(processId, cluster) || !Orphans.isKnownWhere(processId));
    }

    private static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** None where there is no such file, or it goes at this moment. */
    private static List<String> lines(Path cluster) throws IOException {
        try {
            return Files.readAllLines(file(cluster));
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static long processId(List<String> lines) {
        return Long.parseLong(lines.get(0).strip());
    }

    private static boolean isPostgres(long processId) throws IOException {
        Path program = Path.of(program(processId)).getFileName();
        return program != null && program.toString().startsWith("postgres");
    }

    /** The program of the process; empty when there is no such process or it is but a zombie. */
    private static String program(long processId) throws IOException {
        Path words = Path.of("/proc", Long.toString(processId), "cmdline");
        if (!Files.exists(words)) {
            return ProcessHandle.of(processId)
                    .flatMap(process -> process.info().command())
                    .orElse("");
        }
        return firstWord(words);
    }

    /** Empty when the process has ended meanwhile; one that runs and cannot be read is never told from one that is gone. */
    static String firstWord(Path words) throws IOException {
        try {
            String line = new String(Files.readAllBytes(words), Charset.defaultCharset());
            return line.isEmpty() ? "" : line.substring(0, Math.max(0, line.indexOf('\0')));
        } catch (IOException e) {
            if (Files.exists(words)) {
                throw e;
            }
            return "";
        }
    }
}
