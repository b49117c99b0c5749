package org.urbanstat.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.intake.Uploads;
import org.urbanstat.vocabulary.Sha256;

class UploadPageTest {
    private static final int MOST_BYTES = 100_000;
    private static final int AT_ONCE = 200;
    private static final int STALLED = 30;

    @TempDir
    Path inbox;

    private final List<Socket> sockets = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private ConsoleServer console;

    @BeforeEach
    void start() {
        console = started(Optional.of(new UploadPage(new Uploads(inbox, MOST_BYTES, Clock.systemUTC()))));
    }

    private static ConsoleServer started(Optional<UploadPage> uploads) {
        return ConsoleServer.start(0, Map.of("/health", () -> Answer.text("text/plain", "up")), uploads);
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        console.close();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + console.port() + path))
                .timeout(Duration.ofMinutes(1));
    }

    private CompletableFuture<HttpResponse<String>> put(String name, byte[] bytes) {
        HttpRequest put = request("/uploads/" + name)
                .PUT(HttpRequest.BodyPublishers.ofByteArray(bytes))
                .build();
        return client.sendAsync(put, HttpResponse.BodyHandlers.ofString());
    }

    /** What is answered to a request as it stands. */
    private String answer(String... lines) throws IOException {
        Socket socket = sent(String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n");
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Announces a file, sends its first byte and no more. */
    private Socket stalled() throws IOException {
        return sent("PUT /uploads/slow.csv HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n1");
    }

    private Socket sent(String text) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), console.port());
        sockets.add(socket);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(inbox)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void two_hundred_files_at_once_are_kept_whole_while_others_stand_still() throws IOException {
        for (int i = 0; i < STALLED; i++) {
            stalled();
        }
        await().untilAsserted(() -> assertThat(files()).hasSize(STALLED));
        Random random = new Random(5);
        List<byte[]> sent = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> {
                    byte[] bytes = new byte[1 + random.nextInt(MOST_BYTES)];
                    random.nextBytes(bytes);
                    return bytes;
                })
                .toList();
        List<CompletableFuture<HttpResponse<String>>> answers =
                sent.stream().map(bytes -> put("a.xlsx", bytes)).toList();
        assertThat(answers).allSatisfy(a -> assertThat(a.join().statusCode()).isEqualTo(201));
        assertThat(kept()).isEqualTo(hashes(sent));
        while (!sockets.isEmpty()) {
            sockets.remove(0).close();
        }
        await().untilAsserted(() -> assertThat(files()).hasSize(AT_ONCE));
    }

    private static Set<String> hashes(List<byte[]> files) {
        Set<String> hashes = new HashSet<>();
        files.forEach(bytes -> hashes.add(Sha256.of(bytes).hex()));
        return hashes;
    }

    private Set<String> kept() throws IOException {
        List<byte[]> kept = new ArrayList<>();
        for (Path file : files()) {
            if (file.endsWith("a.xlsx")) {
                kept.add(Files.readAllBytes(file));
            }
        }
        assertThat(kept).hasSize(AT_ONCE);
        return hashes(kept);
    }

    @Test
    void one_more_than_are_received_at_once_is_asked_to_come_again_and_health_answers() throws Exception {
        for (int i = 0; i < UploadPage.MOST_AT_ONCE; i++) {
            stalled();
        }
        await().untilAsserted(() -> assertThat(files()).hasSize(UploadPage.MOST_AT_ONCE));
        HttpResponse<String> refused = put("late.csv", new byte[] {'1'}).join();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("5");
        assertThat(refused.body()).contains("此刻正在接收 256 个文件").contains("Send it again in 5 seconds");
        HttpRequest health = request("/health").build();
        assertThat(client.send(health, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        Socket first = sockets.get(0);
        first.getOutputStream().write("2345678\n".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(first.getInputStream().readNBytes(12), StandardCharsets.UTF_8))
                .isEqualTo("HTTP/1.1 201");
        await().untilAsserted(() -> assertThat(
                        put("late.csv", new byte[] {'1'}).join().statusCode())
                .isEqualTo(201));
    }

    @Test
    void what_is_kept_is_told_with_its_place_and_fingerprint() throws IOException {
        byte[] bytes = "a,b".getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> first =
                put("%E6%A1%83%E6%BA%90%E9%95%87.csv", bytes).join();
        String file = inbox.relativize(files().get(0)).toString();
        assertThat(first.body())
                .startsWith("{\"file\": \"" + file + "\", \"sha256\": \"" + Sha256.of(bytes)
                        + "\", \"bytes\": 3, \"is_new\": true, \"message\": {\"zh\": \"文件已存入收件目录 " + file);
        HttpResponse<String> second =
                put("%E6%A1%83%E6%BA%90%E9%95%87.csv", bytes).join();
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("\"is_new\": false").contains("was sent before");
        assertThat(files()).hasSize(1);
    }

    @Test
    void what_is_not_kept_is_told_with_the_reason() throws IOException {
        assertThat(put(".hidden", new byte[1]).join().statusCode()).isEqualTo(400);
        assertThat(put("a.csv", new byte[0]).join().statusCode()).isEqualTo(400);
        HttpResponse<String> large = put("a.csv", new byte[MOST_BYTES + 1]).join();
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).startsWith("{\"error\": {\"zh\": \"a.csv 超过").contains("max_file_megabytes");
        assertThat(files()).isEmpty();
    }

    @Test
    void a_page_of_another_site_cannot_send() throws IOException {
        String put = "PUT /uploads/a.csv HTTP/1.1";
        String length = "Content-Length: 0";
        for (List<String> foreign : List.of(
                List.of("Host: evil.example:8080"),
                List.of("Host: localhost", "Origin: http://evil.example"),
                List.of("Host: localhost", "Origin: null"),
                List.of("Host: localhost.evil.example"),
                List.of("Host: localhost@evil.example"))) {
            String[] lines = Stream.of(List.of(put), foreign, List.of(length))
                    .flatMap(List::stream)
                    .toArray(String[]::new);
            assertThat(answer(lines)).as(Arrays.toString(lines)).startsWith("HTTP/1.1 403");
        }
        String port = String.valueOf(console.port());
        for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
            assertThat(answer(put, "Host: " + host + ":" + port, "Origin: http://" + host + ":" + port, length))
                    .as(host)
                    .contains("has no byte");
        }
    }

    @Test
    void files_are_taken_by_put_alone_and_only_where_that_was_asked_for() throws Exception {
        HttpRequest get = request("/uploads/").build();
        assertThat(client.send(get, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(405);
        HttpRequest elsewhere = request("/").build();
        assertThat(client.send(elsewhere, HttpResponse.BodyHandlers.ofString()).body())
                .contains("/health, PUT /uploads/NAME");
        console.close();
        console = started(Optional.empty());
        assertThat(put("a.csv", new byte[] {'1'}).join().statusCode()).isEqualTo(404);
        assertThat(files()).isEmpty();
    }
}
