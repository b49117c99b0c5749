package org.urbanstat.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Another process that holds a share in the server of a directory until it is told to leave. */
final class ServerHolder {
    private final Process process;
    private final BufferedReader out;

    private ServerHolder(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream()));
    }

    /** The other process: joins, says the port, leaves when its input ends. */
    public static void main(String[] args) throws IOException {
        try (PostgresServer server = PostgresServer.join(Path.of(args[0])).closedAtExit()) {
            System.out.println("port " + server.port());
            while (System.in.read() >= 0) {
                // nothing but the end is of interest
            }
        }
    }

    static ServerHolder start(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerHolder.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new ServerHolder(process);
    }

    int port() throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith("port ")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException("the holder ended without a port");
        }
        return Integer.parseInt(line.substring("port ".length()));
    }

    void leave() throws IOException, InterruptedException {
        new PrintStream(process.getOutputStream()).close();
        awaitEnd();
    }

    /** As kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    /** As Ctrl-C or a shutdown of the machine does. */
    void terminate() throws InterruptedException {
        process.toHandle().destroy();
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the holder does not end");
        }
    }
}
