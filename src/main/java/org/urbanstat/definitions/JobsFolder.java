package org.urbanstat.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Sha256;

/** The files of the jobs folder in order of path. A file that nobody would read is a problem: it was misplaced. */
final class JobsFolder {
    private static final String POLICIES = "policy/*.yml";
    private static final List<String> PLACES = List.of(
            "nightly.yml",
            "areas/*.csv",
            "areas/*.yml",
            "calendar/*.csv",
            "forms/*.yml",
            "indicators/*.yml",
            POLICIES,
            "reference/*.csv",
            "waivers/*.yml");

    private final List<JobFile> files;

    private JobsFolder(List<JobFile> files) {
        this.files = files;
    }

    static JobsFolder open(Path jobs, Problems problems) {
        if (!Files.isDirectory(jobs)) {
            problems.add(jobs.toString(), 1, "no.folder", jobs.toString(), Problems.listed(PLACES));
            return new JobsFolder(List.of());
        }
        List<JobFile> files = new ArrayList<>();
        for (String name : names(jobs)) {
            if (PLACES.stream().anyMatch(place -> holds(place, name))) {
                files.add(new JobFile(name, jobs.resolve(name)));
            } else if (!isFreeText(name)) {
                problems.add(name, 1, "misplaced.file", name, Problems.listed(PLACES));
            }
        }
        return new JobsFolder(files);
    }

    /** The policies alone, in order of path; none where there is no folder. */
    static List<JobFile> policies(Path jobs) {
        return Files.isDirectory(jobs)
                ? names(jobs).stream()
                        .filter(name -> holds(POLICIES, name))
                        .map(name -> new JobFile(name, jobs.resolve(name)))
                        .toList()
                : List.of();
    }

    List<JobFile> files() {
        return files;
    }

    /** The files of one subfolder, in order of path. */
    List<JobFile> in(String folder) {
        return files.stream().filter(f -> f.name().startsWith(folder + "/")).toList();
    }

    static List<JobFile> ending(List<JobFile> files, String end) {
        return files.stream().filter(f -> f.name().endsWith(end)).toList();
    }

    Optional<JobFile> file(String name) {
        return files.stream().filter(f -> f.name().equals(name)).findFirst();
    }

    /** What {@code sha256sum} of the files in path order prints, hashed: paths and bytes both count. */
    static Sha256 sha256(List<JobFile> files) {
        return Sha256.of(
                files.stream().map(f -> f.sha256() + "  " + f.name() + "\n").collect(Collectors.joining()));
    }

    Sha256 sha256() {
        return sha256(files);
    }

    private static List<String> names(Path jobs) {
        try (Stream<Path> paths = Files.walk(jobs)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> jobs.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + jobs, e);
        }
    }

    private static boolean holds(String place, String name) {
        int star = place.indexOf('*');
        if (star < 0) {
            return place.equals(name);
        }
        String folder = place.substring(0, star);
        return name.startsWith(folder)
                && name.endsWith(place.substring(star + 1))
                && name.indexOf('/', folder.length()) < 0
                && !isHidden(name);
    }

    /** Pages beside the data, and what editors and systems leave behind. */
    private static boolean isFreeText(String name) {
        return name.endsWith(".md") || name.endsWith("~") || isHidden(name);
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }
}
