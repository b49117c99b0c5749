package org.urbanstat.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.FileSystemUtils;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;

/**
 * The files of {@code jobs/} as they stood at some time, or a mixture of two such times.
 *
 * @param files in order of path
 */
public record Edition(List<DefinitionFile> files) {
    public Edition {
        files = List.copyOf(files);
    }

    /**
     * What the files say, as the reader of {@code jobs/} finds it.
     *
     * @throws org.urbanstat.definitions.InvalidDefinitions when this program refuses them, as it may where old and new
     *     parts do not go together
     */
    public Definitions definitions() {
        try {
            Path folder = Files.createTempDirectory("urbanstat-edition");
            try {
                for (DefinitionFile file : files) {
                    Path path = folder.resolve(file.path());
                    Files.createDirectories(path.getParent());
                    Files.writeString(path, file.text());
                }
                return DefinitionsReader.read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("an edition of jobs/ cannot be written to the temporary directory", e);
        }
    }

    /** This edition with those parts as they stand in another. */
    public Edition with(Edition other, Set<EditionPart> parts) {
        List<DefinitionFile> mixed = new ArrayList<>();
        files.stream().filter(file -> !isIn(parts, file)).forEach(mixed::add);
        other.files.stream().filter(file -> isIn(parts, file)).forEach(mixed::add);
        mixed.sort(Comparator.comparing(DefinitionFile::path));
        return new Edition(mixed);
    }

    /** This edition with a file more, instead of the one that is named; of none where nothing is to make way. */
    public Edition replacing(Optional<DefinitionFile> former, DefinitionFile file) {
        List<DefinitionFile> changed = new ArrayList<>(files);
        changed.removeIf(f -> former.filter(f::equals).isPresent());
        changed.add(file);
        changed.sort(Comparator.comparing(DefinitionFile::path));
        return new Edition(changed);
    }

    /** Whether that part says the same in both. */
    public boolean agrees(Edition other, EditionPart part) {
        return part(part).equals(other.part(part));
    }

    private List<DefinitionFile> part(EditionPart part) {
        return files.stream().filter(file -> part.holds(file.path())).toList();
    }

    private static boolean isIn(Set<EditionPart> parts, DefinitionFile file) {
        return parts.stream().anyMatch(part -> part.holds(file.path()));
    }
}
