package org.urbanstat.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;

/**
 * Definitions that are read while the command line is parsed, which is a tenth of a short command. Where it asks for
 * others, or turns out to be wrong, nothing is lost.
 */
record DefinitionsAhead(Optional<Reading> begun) {
    record Reading(Path folder, CompletableFuture<Definitions> definitions) {
        static Reading begin(Path folder) {
            return new Reading(folder, CompletableFuture.supplyAsync(() -> DefinitionsReader.readToCheck(folder)));
        }
    }

    static DefinitionsAhead none() {
        return new DefinitionsAhead(Optional.empty());
    }

    /** Begins to read those of {@code --jobs}. */
    static DefinitionsAhead of(List<String> arguments) {
        String given = ChosenLanguage.given(arguments, "--jobs");
        try {
            Path jobs = given.isEmpty() ? CommonOptions.JOBS : Path.of(given);
            return new DefinitionsAhead(Optional.of(Reading.begin(jobs)));
        } catch (InvalidPathException e) {
            return none();
        }
    }

    /** Those of the folder; what could not be read is read again, so that the failure is that of the command. */
    Definitions of(Path folder) {
        try {
            return begun.filter(reading -> reading.folder().equals(folder))
                    .map(reading -> reading.definitions().join())
                    .orElseGet(() -> DefinitionsReader.readToCheck(folder));
        } catch (CompletionException e) {
            return DefinitionsReader.readToCheck(folder);
        }
    }
}
