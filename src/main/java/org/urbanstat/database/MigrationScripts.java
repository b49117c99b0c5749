package org.urbanstat.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.urbanstat.vocabulary.Sha256;

/** The scripts of {@code db/migration} that this program brings. */
final class MigrationScripts {
    private MigrationScripts() {}

    /** The word of a schema to which all of them, and no others, were applied last, as {@link EmptyTemplate#fingerprint} tells it. */
    static String fingerprint() {
        TreeMap<String, Integer> scripts = new TreeMap<>();
        try {
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*")) {
                scripts.put(String.valueOf(script.getFilename()), checksum(script));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Sha256.of(scripts.entrySet().stream()
                        .map(script -> script.getKey() + " " + script.getValue())
                        .collect(Collectors.joining(",")))
                .hex();
    }

    /** As Flyway notes it: over the lines without their ends. */
    private static int checksum(Resource script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) sum.getValue();
    }
}
