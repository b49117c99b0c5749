package org.urbanstat.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;

/**
 * Definitions that are read while the command line is parsed, which is a tenth of a short command. Where it asks for
 * others, or turns out to be wrong, nothing is lost.
 *
 * @param reading by folder
 */
record DefinitionsAhead(Map<Path, CompletableFuture<Definitions>> reading) {
    static DefinitionsAhead none() {
        return new DefinitionsAhead(Map.of());
    }

    /** Begins to read those of {@code --jobs}. */
    static DefinitionsAhead of(List<String> arguments) {
        String given = ChosenLanguage.given(arguments, "--jobs");
        try {
            Path jobs = given.isEmpty() ? CommonOptions.JOBS : Path.of(given);
            return new DefinitionsAhead(
                    Map.of(jobs, CompletableFuture.supplyAsync(() -> DefinitionsReader.readToCheck(jobs))));
        } catch (InvalidPathException e) {
            return none();
        }
    }

    /** Those of the folder; what could not be read is read again, so that the failure is that of the command. */
    Definitions of(Path folder) {
        CompletableFuture<Definitions> begun = reading.getOrDefault(folder, new CompletableFuture<>());
        try {
            return reading.containsKey(folder) ? begun.join() : DefinitionsReader.readToCheck(folder);
        } catch (CompletionException e) {
            return DefinitionsReader.readToCheck(folder);
        }
    }
}
