package org.urbanstat.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a program to its end and hands back what it said. */
final class Program {
    private Program() {}

    /**
     * How a program ended.
     *
     * @param exitCode 0 when it did what it should
     * @param output both of its streams
     */
    record Ending(int exitCode, String output) {
        boolean isGood() {
            return exitCode == 0;
        }
    }

    /** The working directory is one that any user may enter, since the program may run as another user. */
    static Ending run(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command))
                .redirectErrorStream(true)
                .directory(Path.of(System.getProperty("java.io.tmpdir", ".")).toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        builder.environment().put("LC_ALL", "C");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), Charset.defaultCharset());
            return new Ending(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Ending(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ending(130, "interrupted");
        }
    }
}
