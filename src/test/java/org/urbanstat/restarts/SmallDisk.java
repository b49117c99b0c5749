package org.urbanstat.restarts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.opentest4j.TestAbortedException;

/** A file system in memory that is soon full. Mounting takes root; where it is not allowed, the test is skipped. */
record SmallDisk(Path mounted) implements AutoCloseable {
    static SmallDisk of(int megabytes, Path where) throws IOException {
        Files.createDirectories(where);
        if (run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "none", where.toString()) != 0) {
            throw new TestAbortedException("skipped: a file system in memory cannot be mounted here");
        }
        return new SmallDisk(where);
    }

    /** Fills it up but for that many bytes. */
    void leaveFree(long bytes) throws IOException {
        long wanted = Files.getFileStore(mounted).getUsableSpace() - bytes;
        byte[] some = new byte[4096];
        try (OutputStream out = Files.newOutputStream(filler())) {
            for (long written = 0; written < wanted; written += some.length) {
                out.write(some);
            }
        }
    }

    void makeRoom() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return mounted.resolve("filler");
    }

    static int run(String... words) {
        try {
            return new ProcessBuilder(List.of(words))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return 127;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        run("umount", "-l", mounted.toString());
    }
}
