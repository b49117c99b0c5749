package org.urbanstat.restarts;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Stands between the program and PostgreSQL, reads their protocol (version 3) and tells of every commit before it is
 * sent on and after the server has done it. It can cut the line, or hold everything back as a network that stalls does.
 */
final class WireGate implements AutoCloseable {
    private final ServerSocket listening;
    private final int serverPort;
    private final Commits commits;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "wire-gate");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean isStalled;

    /** Told of every commit, on the thread that passes it on; what it does happens before anything is passed on. */
    interface Commits {
        /** A commit is about to reach the server. */
        void before(String sql);

        /** The server has committed, and the program does not know it yet. */
        void after(String sql);
    }

    WireGate(int serverPort, Commits commits) throws IOException {
        this(InetAddress.getLoopbackAddress(), serverPort, commits);
    }

    /** @param listening the address of this machine that the program goes to */
    WireGate(InetAddress listening, int serverPort, Commits commits) throws IOException {
        this.serverPort = serverPort;
        this.commits = commits;
        this.listening = new ServerSocket(0, 50, listening);
        threads.submit(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** The options of a JVM that make the program go through here. */
    java.util.List<String> options(java.util.Properties address) {
        return java.util.List.of(
                "-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:" + port()
                        + "/urbanstat?sslmode=disable&gssEncMode=disable",
                "-Dspring.datasource.username=" + address.getProperty("user"),
                "-Dspring.datasource.password=" + address.getProperty("password"));
    }

    private void accept() {
        try {
            while (true) {
                Socket program = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(program);
                sockets.add(server);
                WireConversation conversation = new WireConversation(commits);
                threads.submit(() -> pump(program, server, conversation::fromProgram));
                threads.submit(() -> pump(server, program, conversation::fromServer));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private interface Passing {
        void pass(DataInputStream in, DataOutputStream out) throws IOException;
    }

    private void pump(Socket from, Socket to, Passing passing) {
        try (from;
                to) {
            DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(from.getInputStream()));
            DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(to.getOutputStream()));
            while (true) {
                passing.pass(in, out);
                while (isStalled) {
                    Installation.pause(java.time.Duration.ofMillis(50));
                }
                if (in.available() == 0) {
                    out.flush();
                }
            }
        } catch (IOException | RuntimeException ended) {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    /** From now on nothing passes, and nobody is told. */
    void stall() {
        isStalled = true;
    }

    /** Every connection breaks. */
    void cut() {
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException closedAlready) {
                sockets.remove(socket);
            }
        }
    }

    /** Nobody can connect any more, and every connection breaks. */
    void breakOff() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            cut();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        breakOff();
    }
}
