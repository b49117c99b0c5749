package org.urbanstat.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.urbanstat.database.Database;
import org.urbanstat.database.DatabaseSettings;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine.Option;

/** The options of every command. */
final class CommonOptions {
    @Option(names = "--jobs", paramLabel = "DIR", descriptionKey = "option.jobs")
    private Path jobs = Path.of("jobs");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "option.data")
    private Path data = Path.of("data");

    @Option(names = "--json", descriptionKey = "option.json")
    private boolean isJson;

    @Option(names = "--lang", paramLabel = "zh|en", descriptionKey = "option.lang")
    private @Nullable Language language;

    @Option(names = "--as-of", paramLabel = "TIME", descriptionKey = "option.as-of")
    private String asOf = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean isHelp;

    /** Heeded before the command line is parsed; stands here so that it is listed and a wrong word refused. */
    @Option(names = "--log", paramLabel = "text|json", descriptionKey = "option.log")
    private ChosenLog.@Nullable Form log;

    @Option(names = "--debug", descriptionKey = "option.debug")
    private boolean isDebug;

    boolean isJson() {
        return isJson;
    }

    /** The language of what goes to a town: Chinese, unless another is asked for by name. */
    Language language() {
        return language == null ? Language.ZH : language;
    }

    Path jobs() {
        return jobs;
    }

    Path data() {
        return data;
    }

    String asOf() {
        return asOf;
    }

    Definitions definitions() {
        return DefinitionsReader.read(jobs);
    }

    DatabaseSettings databaseSettings() {
        return DatabaseSettings.ofProcess(data);
    }

    Database database() {
        return Database.open(databaseSettings()).closedAtExit();
    }
}
