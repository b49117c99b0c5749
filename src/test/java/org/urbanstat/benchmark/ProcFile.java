package org.urbanstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What Linux says of a process under {@code /proc}; nothing of one that is gone, and nothing on another system. */
record ProcFile(long processId) {
    /** Of a tick, by which Linux counts processor time towards programs, on every architecture of today. */
    private static final long MILLISECONDS_A_TICK = 10;

    private Path file(String name) {
        return Path.of("/proc", Long.toString(processId), name);
    }

    /** Processor time of the process itself, all its threads, user and system. */
    long cpuMilliseconds() {
        return ticks(11, 12);
    }

    /** Processor time of those children that have ended and were waited for. */
    long cpuOfEndedChildrenMilliseconds() {
        return ticks(13, 14);
    }

    /** Fields are counted from 0 after the name, which stands in brackets and may hold anything. */
    private long ticks(int... fields) {
        try {
            String stat = Files.readString(file("stat"));
            String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field : fields) {
                ticks += Long.parseLong(words[field]);
            }
            return ticks * MILLISECONDS_A_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** The most memory that it ever had resident. */
    long peakResidentBytes() {
        return kilobytes("status", "VmHWM:").orElse(0L) * 1024;
    }

    /** Its resident memory, with its share of what several processes have in common. */
    long proportionalBytes() {
        return kilobytes("smaps_rollup", "Pss:").orElse(0L) * 1024;
    }

    private Optional<Long> kilobytes(String name, String word) {
        try {
            List<String> lines = Files.readAllLines(file(name));
            return lines.stream()
                    .filter(line -> line.startsWith(word))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
