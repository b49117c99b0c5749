package org.urbanstat.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A statement that lies as {@code name.sql} beside the class that runs it.
 *
 * @param name named for what it yields, without the ending
 * @param text with its first comment, so that the server's log says what it is
 */
public record SqlFile(String name, String text) {
    /** They do not change while the program runs, and a night asks for the same ones for each county. */
    private static final Map<Place, SqlFile> READ = new ConcurrentHashMap<>();

    private record Place(Class<?> neighbour, String name) {}

    /**
     * The file of that name in the package of the class.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static SqlFile beside(Class<?> neighbour, String name) {
        return READ.computeIfAbsent(new Place(neighbour, name), place -> read(neighbour, name));
    }

    private static SqlFile read(Class<?> neighbour, String name) {
        try (InputStream in = neighbour.getResourceAsStream(name + ".sql")) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name + ".sql beside " + neighbour.getName());
            }
            return new SqlFile(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
