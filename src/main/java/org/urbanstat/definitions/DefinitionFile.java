package org.urbanstat.definitions;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
        return of(folder.files());
    }

    /** The policies in the folder as they stand there now, in order of path; none where there is no such folder. */
    public static List<DefinitionFile> policies(Path jobs) {
        return of(JobsFolder.policies(jobs));
    }

    private static List<DefinitionFile> of(List<JobFile> files) {
        return files.stream()
                .map(f -> new DefinitionFile(f.name(), new String(f.bytes(), StandardCharsets.UTF_8)))
                .toList();
    }

    JobFile jobFile() {
        return new JobFile(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
