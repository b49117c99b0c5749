package org.urbanstat.restarts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.database.InstalledData;
import org.urbanstat.database.UnpackedPrograms;

/** A data directory of its own with the embedded server, an inbox and definitions; the program runs on it. */
final class Installation implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Path data;
    private final Path jobs;
    private final Path inbox;
    private final EmbeddedServer server;

    private Installation(Path folder, Path data, Path jobs, Path inbox) {
        this.folder = folder;
        this.data = data;
        this.jobs = jobs;
        this.inbox = inbox;
        this.server = new EmbeddedServer(data);
    }

    /** With an inbox of its own. */
    static Installation in(Path folder, Path jobs) {
        return in(folder, jobs, folder.resolve("inbox"));
    }

    /** Nothing is there but the programs of PostgreSQL, which the tests have unpacked. */
    static Installation in(Path folder, Path jobs, Path inbox) {
        try {
            Path data = Files.createDirectories(folder.resolve("data"));
            Files.createDirectories(inbox);
            UnpackedPrograms.linkInto(data);
            return new Installation(folder, data.toRealPath(), jobs, inbox);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database is there, as a first start leaves it, and holds nothing. */
    static Installation installed(Path folder, Path jobs, Path inbox) {
        Installation installation = in(folder, jobs, inbox);
        try {
            InstalledData.copyInto(installation.data);
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path inbox() {
        return inbox;
    }

    Path data() {
        return data;
    }

    EmbeddedServer server() {
        return server;
    }

    /** The nightly job in a process, with more words after the usual ones. */
    UrbanstatProcess run(String... more) {
        return run(List.of(), more);
    }

    UrbanstatProcess run(List<String> javaOptions, String... more) {
        List<String> words = new ArrayList<>(List.of("run", "--json", "--inbox", inbox().toString()));
        words.addAll(List.of(more));
        return start(javaOptions, words);
    }

    /** Any command, on this data directory and these definitions. */
    UrbanstatProcess start(List<String> javaOptions, List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.addAll(List.of("--data", data.toString(), "--jobs", jobs.toString()));
        return UrbanstatProcess.start(folder, javaOptions, all);
    }

    UrbanstatProcess.Ended ended(String... words) {
        try (UrbanstatProcess process = start(List.of(), List.of(words))) {
            return process.end(PATIENCE);
        }
    }

    /** Ends whatever of it still runs, and removes the directory. */
    @Override
    public void close() {
        server.killAll();
        EmbeddedServer.remainingUnder(data).stream()
                .filter(process -> process.pid() != ProcessHandle.current().pid())
                .forEach(ProcessHandle::destroyForcibly);
        for (int attempt = 0; attempt < 20 && !removed(); attempt++) {
            pause(Duration.ofMillis(100));
        }
    }

    private boolean removed() {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
