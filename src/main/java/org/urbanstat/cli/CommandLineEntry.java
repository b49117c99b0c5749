package org.urbanstat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine;

/** The commands that people type. */
public final class CommandLineEntry {
    private final PrintStream out;
    private final PrintStream err;
    private final Map<String, String> environment;

    /** @param environment its language speaks where {@code --lang} does not */
    public CommandLineEntry(PrintStream out, PrintStream err, Map<String, String> environment) {
        this.out = out;
        this.err = err;
        this.environment = environment;
    }

    /** Runs one command and answers its exit code: 0 done, 1 failed, 2 wrong usage, 3 errors found, 4 held. */
    public int run(String... arguments) {
        List<String> given = List.of(arguments);
        Language language = ChosenLanguage.of(given, environment);
        return commands(new Output(out, err, language, ChosenLanguage.given(given, "--data")))
                .execute(arguments);
    }

    static CommandLine commands(Output output) {
        CommandLine commands = new CommandLine(new RootCommand(output));
        subcommands(output).forEach(commands::addSubcommand);
        return commands.setResourceBundle(ResourceBundle.getBundle(
                        "org.urbanstat.cli.help",
                        Locale.forLanguageTag(output.language().name().toLowerCase(Locale.ROOT))))
                .setOut(new PrintWriter(output.out(), true))
                .setErr(new PrintWriter(output.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures(output));
    }

    /** In the order in which the help lists them. */
    private static List<Object> subcommands(Output output) {
        return List.of(
                new RunCommand(output),
                new RerunCommand(output),
                new ServeCommand(output),
                new CheckCommand(output),
                new StatusCommand(output),
                new FindingsCommand(output),
                new RunsCommand(output),
                new ReleasesCommand(output),
                new ExportCommand(output),
                new DatabaseCommand(output),
                new SqlCommand(output),
                new GenerateCommand(output));
    }
}
