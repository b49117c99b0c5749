package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.urbanstat.benchmark.BenchWanted.Haste;

/**
 * A Java program in a process of its own, timed from before its start until after its end, with the heap that is
 * promised for urbanstat.
 */
final class MeasuredProgram {
    /** What urbanstat promises to be content with at every size. */
    static final String HEAP = "-Xmx512m";

    private static final long PATIENCE_MINUTES = 60;

    private final Path folder;
    private final List<String> program;
    private final Haste haste;

    private MeasuredProgram(Path folder, List<String> program, Haste haste) {
        this.folder = folder;
        this.program = program;
        this.haste = haste;
    }

    /** @param folder where it prints to */
    static MeasuredProgram jar(Path folder, Path jar, Haste haste) {
        return new MeasuredProgram(folder, List.of("-jar", jar.toString()), haste);
    }

    static MeasuredProgram ofThisBenchmark(Path folder, Class<?> main, Haste haste) {
        return new MeasuredProgram(
                folder, List.of("-cp", System.getProperty("java.class.path"), main.getName()), haste);
    }

    /**
     * Runs it to its end.
     *
     * @param data folder of the server that it works with
     * @throws ProgramFailed when it does not end with code 0; what it printed is kept
     */
    Ended run(Path data, Map<String, String> environment, List<String> words) {
        try {
            Files.createDirectories(folder);
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Path heap = Files.createTempFile(folder, "gc", ".log");
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(List.of(HEAP, "-Xlog:gc:file=" + heap + ":none"));
            command.addAll(compiler());
            command.addAll(program);
            command.addAll(words);
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            return ended(builder, data, out, err, heap);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> compiler() {
        return switch (haste) {
            case NONE -> List.of();
            case GREAT -> List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
        };
    }

    private Ended ended(ProcessBuilder builder, Path data, Path out, Path err, Path heap) throws IOException {
        Instant began = Instant.now();
        Process process = builder.start();
        Thread reaper = new Thread(process::destroy, "bench-reaper");
        Runtime.getRuntime().addShutdownHook(reaper);
        try (ProcessWatch watch = new ProcessWatch(process.pid(), data)) {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw failed(builder, "did not end within " + PATIENCE_MINUTES + " minutes", data, out, err);
            }
            Instant ended = Instant.now();
            if (process.exitValue() != 0) {
                throw failed(builder, "ended with code " + process.exitValue(), data, out, err);
            }
            return new Ended(began, ended, Files.readString(out), watch.most(), GcLog.read(heap));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            process.destroyForcibly();
            Runtime.getRuntime().removeShutdownHook(reaper);
        }
    }

    private static ProgramFailed failed(ProcessBuilder builder, String how, Path data, Path out, Path err)
            throws IOException {
        Path server = data.resolve("postgres.log");
        return new ProgramFailed(
                String.join(" ", builder.command()) + " " + how,
                Files.readString(out) + Files.readString(err),
                Files.exists(server) ? Files.readString(server) : "");
    }
}
