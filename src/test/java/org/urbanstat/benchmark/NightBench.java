package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The whole night of a country beside the floor under it and beside the first thing that one would write: {@code mvn
 * -Pbench verify}. What comes out is printed and lies in {@code target/benchmark.md}; how fast is not judged here.
 */
class NightBench {
    private static final Path PAGE = Path.of("target", "benchmark.md");

    @Test
    void measuresTheWholeNightBesideTheFloor() throws IOException {
        String load = Machine.load();
        try (Bench bench = new Bench(Path.of("target", "benchmark"), Path.of("target", "urbanstat.jar"))) {
            bench.measured(BenchWanted.ofProperties(), sizes -> write(sizes, load));
        }
        System.out.println("\n" + Files.readString(PAGE) + "\nThis page is " + PAGE.toAbsolutePath());
    }

    private static void write(List<MeasuredSize> sizes, String load) {
        try {
            Files.writeString(PAGE, new BenchPage(sizes, command(), load, Clock.systemDefaultZone()).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the properties that were given. */
    private static String command() {
        Map<String, String> given = System.getProperties().stringPropertyNames().stream()
                .filter(name -> name.startsWith("bench."))
                .collect(Collectors.toMap(name -> name, System::getProperty, (one, other) -> one, TreeMap::new));
        return "mvn -Pbench verify"
                + given.entrySet().stream()
                        .map(each -> " -D" + each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining());
    }
}
