package org.urbanstat.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Answers on the loopback address alone: {@code /health}, {@code /ready} and {@code /metrics}. The server is the JDK's,
 * so that no other command pays for it at its start.
 */
public final class ConsoleServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int BROKEN = 500;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "console");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Supplier<Answer>> pages;

    private ConsoleServer(HttpServer server, Map<String, Supplier<Answer>> pages) {
        this.server = server;
        this.pages = pages;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     * @throws PortTaken when another program listens there
     */
    public static ConsoleServer start(int port, Health health, MetricsPage metrics) {
        Map<String, Supplier<Answer>> pages =
                Map.of("/health", health::alive, "/ready", health::ready, "/metrics", metrics::answer);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ConsoleServer console = new ConsoleServer(server, pages);
            server.createContext("/", console::answer);
            server.setExecutor(console.threads);
            server.start();
            return console;
        } catch (IOException e) {
            throw new PortTaken(port, e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer =
                    answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            boolean isHead = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.status(), isHead ? -1 : body.length);
            if (!isHead) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(String method, String path) {
        Supplier<Answer> page = pages.get(path);
        if (page == null) {
            return plain(
                    NOT_FOUND,
                    "not found; here are "
                            + String.join(", ", pages.keySet().stream().sorted().toList()));
        }
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return plain(METHOD_NOT_ALLOWED, "GET only");
        }
        try {
            return page.get();
        } catch (RuntimeException e) {
            return plain(BROKEN, "this page cannot be made now; /ready says whether the database answers");
        }
    }

    private static Answer plain(int status, String sentence) {
        return new Answer(status, "text/plain; charset=utf-8", sentence + "\n");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
