package org.urbanstat.scheduling;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.pipeline.ProgramOfTests;
import org.urbanstat.pipeline.SmallCountry;

/** A {@code serve} as a process of its own on the database of a test. */
final class ServeProcess implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/health");

    private final Process process;
    private final Path printed;

    private ServeProcess(Process process, Path printed) {
        this.process = process;
        this.printed = printed;
    }

    static ServeProcess start(TestDatabase database, SmallCountry country, Path folder) throws IOException {
        Path printed = Files.createTempFile(folder, "serve", ".txt");
        List<String> command = ProgramOfTests.command(List.of("-Xmx256m"));
        command.addAll(List.of("serve", "--lang", "en", "--port", "0", "--uploads"));
        command.addAll(List.of("--jobs", country.jobs().toString()));
        command.addAll(List.of("--data", folder.resolve("data").toString()));
        command.addAll(List.of("--inbox", country.inbox().toString()));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("SPRING_DATASOURCE_URL", database.url());
        builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
        builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
        return new ServeProcess(
                builder.redirectErrorStream(true)
                        .redirectOutput(printed.toFile())
                        .start(),
                printed);
    }

    String printed() {
        try {
            return Files.readString(printed, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** As {@code scheduling.night.holder} ends. */
    boolean holds(String holder) {
        return holder.endsWith(":" + process.pid());
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor(90, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Status and body of a page; absent while it does not answer. */
    Optional<String> page(String path) {
        return answer(path, request -> request.GET());
    }

    /** What is answered to a file. */
    Optional<String> upload(String name, String content) {
        return answer("/uploads/" + name, request -> request.PUT(HttpRequest.BodyPublishers.ofString(content)));
    }

    private Optional<String> answer(String path, UnaryOperator<HttpRequest.Builder> method) {
        Matcher port = PORT.matcher(printed());
        if (!port.find()) {
            return Optional.empty();
        }
        URI page = URI.create("http://127.0.0.1:" + port.group(1) + path);
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(method.apply(HttpRequest.newBuilder(page)).build(), HttpResponse.BodyHandlers.ofString());
            return Optional.of(response.statusCode() + " " + response.body());
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    static ServeProcess holding(List<ServeProcess> processes, String holder) {
        return processes.stream().filter(p -> p.holds(holder)).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
