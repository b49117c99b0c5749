package org.urbanstat.restarts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.urbanstat.pipeline.ProgramOfTests;

/** The program as an operator starts it: a process of its own, which this test may kill. */
final class UrbanstatProcess implements AutoCloseable {
    private final Process process;
    private final Path out;
    private final Path err;

    /** How it ended. */
    record Ended(int code, String out, String err) {}

    private UrbanstatProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** @param folder where what it prints is kept */
    static UrbanstatProcess start(Path folder, List<String> options, List<String> words) {
        return start(List.of(), folder, options, words);
    }

    /** @param before what is put before the command, to start it elsewhere */
    static UrbanstatProcess start(List<String> before, Path folder, List<String> options, List<String> words) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = new ProcessBuilder(Stream.concat(before.stream(), command(options, words).stream())
                            .toList())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new UrbanstatProcess(process, out, err);
        } catch (IOException e) {
            throw new IllegalStateException("cannot start the program", e);
        }
    }

    private static List<String> command(List<String> options, List<String> words) {
        List<String> command = ProgramOfTests.command(
                Stream.concat(Stream.of("-Xmx512m"), options.stream()).toList());
        command.addAll(words);
        return command;
    }

    long processId() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has said so far. */
    String printed() {
        return read(out) + read(err);
    }

    void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As kill -9 does. */
    void kill() {
        process.destroyForcibly();
        join(Duration.ofSeconds(20));
    }

    Ended end(Duration patience) {
        join(patience);
        return new Ended(process.exitValue(), read(out), read(err));
    }

    private void join(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                // the threads of the JVM join what it printed
                signal("QUIT");
                process.waitFor(2, TimeUnit.SECONDS);
                process.destroyForcibly();
                throw new IllegalStateException("no end after " + patience + ": " + read(out) + read(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
