package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    static String described() {
        return String.format(
                Locale.ROOT,
                "%d processors%s, %s, %s %s",
                Runtime.getRuntime().availableProcessors(),
                value(PROCESSOR, "model name").map(name -> " (" + name + ")").orElse(""),
                value(MEMORY, "MemTotal").map(Machine::gibibytes).orElse("memory unknown"),
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    /** How many processes wanted a processor over the last minute: what else the machine was at. */
    static String load() {
        try {
            return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException notHere) {
            return "unknown";
        }
    }

    static String java() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version");
    }

    /** The revision that was measured, where git knows it. */
    static Optional<String> revision() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty")
                    .redirectErrorStream(true)
                    .start();
            try (InputStream out = git.getInputStream()) {
                String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return git.waitFor() == 0 ? Optional.of(said) : Optional.empty();
            }
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<String> value(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notHere) {
            return Optional.empty();
        }
    }

    private static String gibibytes(String kilobytes) {
        long number = Long.parseLong(kilobytes.replaceAll("[^0-9]", ""));
        return String.format(Locale.ROOT, "%.0f GiB of memory", number / 1024.0 / 1024.0);
    }
}
