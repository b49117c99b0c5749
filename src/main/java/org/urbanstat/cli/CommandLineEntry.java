package org.urbanstat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine;

/** The commands that people type. */
public final class CommandLineEntry {
    private static final Map<String, Function<Output, Object>> COMMANDS = inOrderOfHelp();

    /** What needs neither database nor Spring. */
    private static final Set<String> OFFLINE = Set.of("check", "generate", "template");

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
        Output output = new Output(out, err, language, ChosenLanguage.given(given, "--data"));
        Optional<String> chosen = given.stream().findFirst().filter(COMMANDS::containsKey);
        return commands(output, chosen.map(Set::of).orElse(COMMANDS.keySet())).execute(arguments);
    }

    /** Whether the command needs neither database nor Spring, and so has nothing to log. */
    public static boolean isOffline(String... arguments) {
        return arguments.length > 0 && OFFLINE.contains(arguments[0]);
    }

    /** Chooses the form of the log; called before anything logs. */
    public static void chooseLog(Map<String, String> environment, String... arguments) {
        ChosenLog.set(List.of(arguments), environment);
    }

    static CommandLine commands(Output output) {
        return commands(output, COMMANDS.keySet());
    }

    /** Only the command that was typed is built: reading the annotations of all of them takes a fifth of a second. */
    private static CommandLine commands(Output output, Set<String> names) {
        CommandLine commands = new CommandLine(new RootCommand(output));
        COMMANDS.forEach((name, command) -> {
            if (names.contains(name)) {
                commands.addSubcommand(name, command.apply(output));
            }
        });
        return commands.setResourceBundle(ResourceBundle.getBundle(
                        "org.urbanstat.cli.help",
                        Locale.forLanguageTag(output.language().name().toLowerCase(Locale.ROOT))))
                .setOut(new PrintWriter(output.out(), true))
                .setErr(new PrintWriter(output.err(), true))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(new MomentAnswered(output))
                .setExecutionExceptionHandler(new Failures(output));
    }

    private static Map<String, Function<Output, Object>> inOrderOfHelp() {
        Map<String, Function<Output, Object>> commands = new LinkedHashMap<>();
        commands.put("run", RunCommand::new);
        commands.put("rerun", RerunCommand::new);
        commands.put("stop", StopCommand::new);
        commands.put("recover", RecoverCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("worker", WorkerCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("template", TemplateCommand::new);
        commands.put("status", StatusCommand::new);
        commands.put("findings", FindingsCommand::new);
        commands.put("figures", FiguresCommand::new);
        commands.put("targets", TargetsCommand::new);
        commands.put("scorecard", ScorecardCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("certificate", CertificateCommand::new);
        commands.put("decompose", DecomposeCommand::new);
        commands.put("what-if", WhatIfCommand::new);
        commands.put("history", HistoryCommand::new);
        commands.put("revisions", RevisionsCommand::new);
        commands.put("withdraw", WithdrawCommand::new);
        commands.put("accept", AcceptCommand::new);
        commands.put("confirm", ConfirmCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("nights", NightsCommand::new);
        commands.put("releases", ReleasesCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("publish", PublishCommand::new);
        commands.put("discard", DiscardCommand::new);
        commands.put("verify", VerifyCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("database", DatabaseCommand::new);
        commands.put("sql", SqlCommand::new);
        commands.put("backup", BackupCommand::new);
        commands.put("restore", RestoreCommand::new);
        commands.put("purge", PurgeCommand::new);
        commands.put("generate", GenerateCommand::new);
        return commands;
    }
}
