package org.urbanstat.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.pipeline.CheckedMarks;
import org.urbanstat.pipeline.FileCheck;
import org.urbanstat.validation.CheckJson;
import org.urbanstat.validation.FileOutcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Findings of each file by itself: no database, no network. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
    private static final int NOT_CLEAN = 3;

    @Mixin
    private CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--mark", paramLabel = "DIR", descriptionKey = "option.mark")
    private @Nullable Path markDirectory;

    private final Output output;

    CheckCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Definitions definitions = DefinitionsReader.readToCheck(options.jobs());
        FileCheck check = new FileCheck(definitions);
        Optional<CheckedMarks> marks =
                Optional.ofNullable(markDirectory).map(d -> new CheckedMarks(definitions, options.language()));
        boolean isClean = true;
        for (String file : files) {
            isClean &= isClean(check, marks, path(file));
        }
        return isClean ? 0 : NOT_CLEAN;
    }

    /** In a locale without Chinese the JVM is not even told the name. */
    private Path path(String file) {
        try {
            return Path.of(file);
        } catch (InvalidPathException e) {
            throw new WrongUsage(output.text("wrong.file", file));
        }
    }

    /** A file that cannot be opened is told, and the others are checked all the same. */
    private boolean isClean(FileCheck check, Optional<CheckedMarks> marks, Path file) {
        try {
            FileOutcome outcome = check.check(file);
            if (options.isJson()) {
                output.out().println(CheckJson.of(outcome));
            } else {
                new CheckScreen(output).print(outcome);
            }
            mark(marks, file, outcome);
            return outcome.isClean();
        } catch (FileCheck.NoFile e) {
            output.err().println(output.words(e.text()));
            return false;
        }
    }

    /** Told apart from the findings, so that --json stays one object a file. */
    private void mark(Optional<CheckedMarks> marks, Path file, FileOutcome outcome) {
        @Nullable Path directory = markDirectory;
        if (directory == null) {
            return;
        }
        marks.flatMap(m -> m.write(file, outcome, directory)).ifPresent(written -> {
            output.tell("check.marked", written.file());
            written.listOnlyBecause().ifPresent(reason -> output.err().println("  " + output.words(reason)));
        });
    }
}
