package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.database.PostgresServer;

/**
 * The benchmark from its start to its end, in a folder that is removed whatever happens; what still runs in it is ended
 * first.
 */
final class Bench implements AutoCloseable {
    private static final int ATTEMPTS = 40;
    private static final int PAUSE_MILLISECONDS = 250;

    private static final Path UNPACKED_BY_TESTS = Path.of("target", "postgres-of-tests");

    private final Path folder;
    private final Path jar;
    private final Thread atExit = new Thread(this::remove, "bench-removal");

    /** @param folder made anew */
    Bench(Path folder, Path jar) {
        this.folder = folder.toAbsolutePath();
        this.jar = jar.toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("there is no " + jar + "; make it with: mvn -DskipTests package");
        }
        remove();
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** @param soFar told of all that is measured after each size, should the next one fail */
    List<MeasuredSize> measured(BenchWanted wanted, Consumer<List<MeasuredSize>> soFar) {
        List<MeasuredSize> sizes = new ArrayList<>();
        Path plain = folder.resolve("plain");
        if (wanted.haste() == BenchWanted.Haste.GREAT) {
            UnpackedPrograms.lend(UNPACKED_BY_TESTS, plain);
        }
        try (PlainServer server = new PlainServer(plain)) {
            for (int towns : wanted.towns()) {
                Path country = folder.resolve("country-" + towns);
                sizes.add(new CountryBench(towns, wanted, jar, country, server).measured());
                soFar.accept(List.copyOf(sizes));
                FileSystemUtils.deleteRecursively(country);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sizes;
    }

    /** Again and again for a while: when the benchmark is broken off, programs and servers are still ending. */
    private void remove() {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                endServers();
                FileSystemUtils.deleteRecursively(folder);
            } catch (IOException | RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    System.err.println("bench: " + folder + " is left behind: " + e);
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of a night that was killed, the server still runs; who joins it last stops it. */
    private void endServers() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> running;
        try (var paths = Files.find(
                folder, 4, (path, about) -> path.getFileName().toString().equals("postmaster.pid"))) {
            running = paths.toList();
        }
        for (Path file : running) {
            PostgresServer.join(file.getParent().getParent()).close();
        }
    }

    @Override
    public void close() {
        remove();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }
}
