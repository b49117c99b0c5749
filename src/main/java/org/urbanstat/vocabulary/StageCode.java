package org.urbanstat.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The code of the stages that figures go through, with its SQL, its sentences and the schema: what may make a figure come
 * out otherwise. Commands, screens and schedules are no part of it.
 */
final class StageCode {
    private static final Set<String> STAGES = Set.of(
            "vocabulary",
            "definitions",
            "database",
            "intake",
            "parsing",
            "validation",
            "facts",
            "indicators",
            "linkage",
            "publication",
            "pipeline");
    private static final String ROOT = "org/urbanstat/";

    private StageCode() {}

    /** Over every file's path and bytes, in order of path. */
    static Sha256 fingerprint() {
        try {
            Map<String, Sha256> files = new TreeMap<>();
            Path place = Path.of(StageCode.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                addFolder(place, files);
            } else {
                addJar(place, files);
            }
            return Sha256.of(files.entrySet().stream()
                    .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                    .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("this program does not know where it lies", e);
        }
    }

    private static void addJar(Path jar, Map<String, Sha256> files) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            for (JarEntry entry : opened.stream().toList()) {
                if (!entry.isDirectory() && isOfStage(entry.getName())) {
                    files.put(
                            entry.getName(),
                            Sha256.of(opened.getInputStream(entry).readAllBytes()));
                }
            }
        }
    }

    private static void addFolder(Path folder, Map<String, Sha256> files) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (isOfStage(name)) {
                    files.put(name, Sha256.of(Files.readAllBytes(path)));
                }
            }
        }
    }

    private static boolean isOfStage(String name) {
        if (!name.startsWith(ROOT)) {
            return name.startsWith("db/migration/");
        }
        String inside = name.substring(ROOT.length());
        int slash = inside.indexOf('/');
        return slash > 0 && STAGES.contains(inside.substring(0, slash));
    }
}
