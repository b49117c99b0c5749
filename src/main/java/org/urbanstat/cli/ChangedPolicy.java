package org.urbanstat.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.pipeline.Edition;

/**
 * A policy file that is tried, and the one that it would replace: the one that gives itself the same code.
 *
 * @param former absent where no policy of the release has the code
 */
record ChangedPolicy(Path path, Optional<DefinitionFile> former, DefinitionFile file) {
    static ChangedPolicy read(Path path, Edition edition, Output output) {
        DefinitionFile file = new DefinitionFile(DefinitionFile.POLICIES + path.getFileName(), text(path, output));
        Optional<DefinitionFile> former =
                PolicyChange.code(file).flatMap(code -> PolicyChange.fileOf(code, edition.files()));
        return new ChangedPolicy(path, former, file);
    }

    private static String text(Path path, Output output) {
        if (!path.toString().endsWith(".yml")) {
            throw new WrongUsage(output.text("whatif.not.yaml", path));
        }
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new WrongUsage(output.text("whatif.no.file", path));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    Edition in(Edition edition) {
        return edition.replacing(former, file);
    }

    List<PolicyChange> changes() {
        return PolicyChange.between(former.orElse(new DefinitionFile(file.path(), "{}")), file);
    }
}
