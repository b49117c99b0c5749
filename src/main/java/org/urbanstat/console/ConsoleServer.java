package org.urbanstat.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Answers on the loopback address alone: {@code /health}, {@code /ready} and {@code /metrics}, and where files may be
 * sent {@code PUT /uploads/NAME}. The server is the JDK's, so that no other command pays for it at its start.
 */
public final class ConsoleServer implements AutoCloseable {
    /** Those for files that are being sent, and some that always answer whether the installation is well. */
    private static final int THREADS = UploadPage.MOST_AT_ONCE + 64;

    private static final int IDLE_SECONDS = 30;
    private static final String MOST_SECONDS = "600";
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int BROKEN = 500;

    private final HttpServer server;
    private final ExecutorService threads = threads();
    private final Map<String, Supplier<Answer>> pages;
    private final Optional<UploadPage> uploads;

    private ConsoleServer(HttpServer server, Map<String, Supplier<Answer>> pages, Optional<UploadPage> uploads) {
        this.server = server;
        this.pages = pages;
        this.uploads = uploads;
    }

    /** As many as are at work. */
    private static ExecutorService threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread thread = new Thread(work, "console");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Begins to answer.
     *
     * @param port 0 for any that is free
     * @param uploads absent where no files are taken
     * @throws PortTaken when another program listens there
     */
    public static ConsoleServer start(int port, Health health, MetricsPage metrics, Optional<UploadPage> uploads) {
        return start(
                port, Map.of("/health", health::alive, "/ready", health::ready, "/metrics", metrics::answer), uploads);
    }

    static ConsoleServer start(int port, Map<String, Supplier<Answer>> pages, Optional<UploadPage> uploads) {
        // a sender that sends nothing more is let go; the server knows this setting from the properties alone
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", MOST_SECONDS);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ConsoleServer console = new ConsoleServer(server, pages, uploads);
            server.createContext("/", console::handle);
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

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
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

    private Answer answer(HttpExchange exchange) {
        String path = exchange.getRequestURI().getRawPath();
        if (uploads.isPresent() && path.startsWith(UploadPage.PATH)) {
            return exchange.getRequestMethod().equals("PUT")
                    ? uploads.get().put(exchange)
                    : plain(METHOD_NOT_ALLOWED, "PUT only");
        }
        return page(exchange.getRequestMethod(), path);
    }

    private Answer page(String method, String path) {
        Supplier<Answer> page = pages.get(path);
        if (page == null) {
            String here = String.join(", ", pages.keySet().stream().sorted().toList());
            return plain(NOT_FOUND, "not found; here are " + here + (uploads.isPresent() ? ", PUT /uploads/NAME" : ""));
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
