package org.urbanstat.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks at a program and at the server of a data folder again and again until it is closed. */
final class ProcessWatch implements AutoCloseable {
    private static final long PAUSE_MILLISECONDS = 50;

    /** Asking for memory makes the kernel walk through it; so seldom. */
    private static final int LOOKS_FOR_MEMORY = 10;

    private final ProcFile program;
    private final Path postmasterFile;
    private final long serverCpuBefore;
    private final Thread thread = new Thread(this::look, "process-watch");
    private volatile boolean isOpen = true;
    private volatile Usage most = Usage.NOTHING;

    /** @param data whose server counts, also when it is started later */
    ProcessWatch(long processId, Path data) {
        this.program = new ProcFile(processId);
        this.postmasterFile = data.resolve("cluster/postmaster.pid");
        this.serverCpuBefore = serverCpu(server());
        thread.setDaemon(true);
        thread.start();
    }

    private void look() {
        for (int looks = 0; isOpen; looks++) {
            List<ProcFile> server = server();
            long memory = looks % LOOKS_FOR_MEMORY == 0
                    ? server.stream().mapToLong(ProcFile::proportionalBytes).sum()
                    : 0;
            most = most.most(new Usage(
                    program.cpuMilliseconds(),
                    serverCpu(server) - serverCpuBefore,
                    program.peakResidentBytes(),
                    memory));
            pause();
        }
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            isOpen = false;
        }
    }

    /** The main process first, then its children. */
    private List<ProcFile> server() {
        List<ProcFile> all = new ArrayList<>();
        postmaster().ifPresent(main -> {
            all.add(new ProcFile(main.pid()));
            main.children().forEach(child -> all.add(new ProcFile(child.pid())));
        });
        return all;
    }

    private static long serverCpu(List<ProcFile> server) {
        return server.stream().mapToLong(ProcFile::cpuMilliseconds).sum()
                + server.stream()
                        .limit(1)
                        .mapToLong(ProcFile::cpuOfEndedChildrenMilliseconds)
                        .sum();
    }

    private Optional<ProcessHandle> postmaster() {
        try {
            String first = Files.readAllLines(postmasterFile).get(0);
            return ProcessHandle.of(Long.parseLong(first.strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notNow) {
            return Optional.empty();
        }
    }

    Usage most() {
        return most;
    }

    @Override
    public void close() {
        isOpen = false;
        thread.interrupt();
    }
}
