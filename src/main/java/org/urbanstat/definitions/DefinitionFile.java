package org.urbanstat.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.urbanstat.vocabulary.Sha256;

/**
 * One file of the jobs folder as it stood when it was read.
 *
 * @param path inside the folder, with slashes
 */
public record DefinitionFile(String path, String text) {
    /** How the paths of policies begin. */
    public static final String POLICIES = "policy/";

    /**
     * Every file that the definitions were read from, in order of path.
     *
     * @param sha256 of the definitions
     * @throws IllegalStateException when a file has changed since they were read
     */
    public static List<DefinitionFile> of(Path jobs, Sha256 sha256) {
        JobsFolder folder = JobsFolder.open(jobs, new Problems());
        if (!folder.sha256().equals(sha256)) {
            throw new IllegalStateException("a file in " + jobs + " changed while the run was starting; run again");
        }
        return folder.files().stream()
                .map(f -> new DefinitionFile(f.name(), new String(f.bytes(), StandardCharsets.UTF_8)))
                .toList();
    }

    /** The policies in the folder as they stand there now, in order of path; none where there is no such folder. */
    public static List<DefinitionFile> policies(Path jobs) {
        if (!Files.isDirectory(jobs.resolve("policy"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(jobs.resolve("policy"))) {
            List<DefinitionFile> policies = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yml")).sorted().toList()) {
                policies.add(new DefinitionFile(POLICIES + file.getFileName(), Files.readString(file)));
            }
            return List.copyOf(policies);
        } catch (IOException e) {
            throw new UncheckedIOException("the policies in " + jobs + " cannot be read", e);
        }
    }
}
