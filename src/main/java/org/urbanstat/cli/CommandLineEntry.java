package org.urbanstat.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import org.urbanstat.vocabulary.Language;
import picocli.CommandLine;

/** The commands that people type. */
public final class CommandLineEntry {
    /** In the order of the help. */
    private static final List<String> COMMANDS = List.of(
            "run",
            "rerun",
            "stop",
            "recover",
            "serve",
            "worker",
            "check",
            "template",
            "status",
            "findings",
            "figures",
            "targets",
            "scorecard",
            "explain",
            "certificate",
            "decompose",
            "what-if",
            "history",
            "revisions",
            "withdraw",
            "accept",
            "confirm",
            "runs",
            "audit",
            "nights",
            "releases",
            "diff",
            "publish",
            "discard",
            "verify",
            "export",
            "database",
            "sql",
            "backup",
            "restore",
            "purge",
            "generate");

    /** What needs neither database nor Spring. */
    private static final Set<String> OFFLINE = Set.of("check", "generate", "template");

    /** What reads files and then ends; others have nothing to save, or go on until they are stopped. */
    private static final Set<String> ENDING_RUNS = Set.of("run", "rerun");

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
        Optional<String> chosen = given.stream().findFirst().filter(COMMANDS::contains);
        return commands(output, chosen.map(List::of).orElse(COMMANDS)).execute(arguments);
    }

    /** Whether the command needs neither database nor Spring, and so has nothing to log. */
    public static boolean isOffline(String... arguments) {
        return arguments.length > 0 && OFFLINE.contains(arguments[0]);
    }

    /** A process that ends with its command may do without what pays only in a longer life. */
    public static void saveWhereItEnds(String... arguments) {
        if (endsWithItsWork(arguments)) {
            BriefWork.OF_PROCESS.allow();
        }
    }

    static boolean endsWithItsWork(String... arguments) {
        return arguments.length > 0 && ENDING_RUNS.contains(arguments[0]);
    }

    /** Chooses the form of the log; called before anything logs. */
    public static void chooseLog(Map<String, String> environment, String... arguments) {
        ChosenLog.set(List.of(arguments), environment);
    }

    static CommandLine commands(Output output) {
        return commands(output, COMMANDS);
    }

    /** Only the command that was typed is built: reading the annotations of all of them takes a fifth of a second. */
    private static CommandLine commands(Output output, List<String> names) {
        CommandLine commands = new CommandLine(new RootCommand(output));
        if (names.equals(COMMANDS)) {
            commands.addSubcommand(new CommandLine.HelpCommand());
        }
        names.forEach(name -> commands.addSubcommand(name, command(name, output)));
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

    /** A switch, so that the classes of the other commands are not even loaded. */
    private static Object command(String name, Output output) {
        return switch (name) {
            case "run" -> new RunCommand(output);
            case "rerun" -> new RerunCommand(output);
            case "stop" -> new StopCommand(output);
            case "recover" -> new RecoverCommand(output);
            case "serve" -> new ServeCommand(output);
            case "worker" -> new WorkerCommand(output);
            case "check" -> new CheckCommand(output);
            case "template" -> new TemplateCommand(output);
            case "status" -> new StatusCommand(output);
            case "findings" -> new FindingsCommand(output);
            case "figures" -> new FiguresCommand(output);
            case "targets" -> new TargetsCommand(output);
            case "scorecard" -> new ScorecardCommand(output);
            case "explain" -> new ExplainCommand(output);
            case "certificate" -> new CertificateCommand(output);
            case "decompose" -> new DecomposeCommand(output);
            case "what-if" -> new WhatIfCommand(output);
            case "history" -> new HistoryCommand(output);
            case "revisions" -> new RevisionsCommand(output);
            case "withdraw" -> new WithdrawCommand(output);
            case "accept" -> new AcceptCommand(output);
            case "confirm" -> new ConfirmCommand(output);
            case "runs" -> new RunsCommand(output);
            case "audit" -> new AuditCommand(output);
            case "nights" -> new NightsCommand(output);
            case "releases" -> new ReleasesCommand(output);
            case "diff" -> new DiffCommand(output);
            case "publish" -> new PublishCommand(output);
            case "discard" -> new DiscardCommand(output);
            case "verify" -> new VerifyCommand(output);
            case "export" -> new ExportCommand(output);
            case "database" -> new DatabaseCommand(output);
            case "sql" -> new SqlCommand(output);
            case "backup" -> new BackupCommand(output);
            case "restore" -> new RestoreCommand(output);
            case "purge" -> new PurgeCommand(output);
            case "generate" -> new GenerateCommand(output);
            default -> throw new IllegalArgumentException("no command " + name);
        };
    }
}
