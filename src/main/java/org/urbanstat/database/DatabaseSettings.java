package org.urbanstat.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.NullUnmarked;

/**
 * Which database is used.
 *
 * @param external a server that others run; absent when the embedded one of the data directory is meant
 * @param dataDirectory of the embedded server
 */
public record DatabaseSettings(Optional<External> external, Path dataDirectory) {
    public static final String URL = "spring.datasource.url";
    public static final String DATA = "urbanstat.data";

    /** A server that others run, by the ordinary Spring properties. */
    public record External(String url, String user, String password) {}

    /** Whether there is a database to join: a server that others run, or one that the data directory already has. */
    public boolean isThere() {
        return external.isPresent()
                || Files.exists(new ServerFiles(dataDirectory).cluster().resolve("PG_VERSION"));
    }

    public static DatabaseSettings embedded(Path dataDirectory) {
        return new DatabaseSettings(Optional.empty(), dataDirectory);
    }

    /**
     * As the properties say.
     *
     * @param property gives the value of a property by its dotted name, or null
     */
    @NullUnmarked
    public static DatabaseSettings of(UnaryOperator<String> property) {
        Path data = Path.of(orElse(property.apply(DATA), "data"));
        String url = orElse(property.apply(URL), "");
        if (url.isBlank()) {
            return embedded(data);
        }
        String user = orElse(property.apply("spring.datasource.username"), "");
        String password = orElse(property.apply("spring.datasource.password"), "");
        return new DatabaseSettings(Optional.of(new External(url, user, password)), data);
    }

    /** As system properties and environment variables (SPRING_DATASOURCE_URL and its like) say, without Spring. */
    @NullUnmarked
    public static DatabaseSettings ofProcess(Path dataDirectory) {
        return of(name -> name.equals(DATA) ? dataDirectory.toString() : ofProcess(name));
    }

    @NullUnmarked
    private static String ofProcess(String name) {
        String set = System.getProperty(name);
        return set != null
                ? set
                : System.getenv(name.toUpperCase(java.util.Locale.ROOT).replace('.', '_'));
    }

    @NullUnmarked
    private static String orElse(String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
