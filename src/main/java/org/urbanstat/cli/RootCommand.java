package org.urbanstat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Without a command the help is printed; that is wrong usage. */
@Command(name = "urbanstat", versionProvider = VersionLine.class)
final class RootCommand implements Callable<Integer> {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "option.help")
    private boolean isHelp;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "option.version")
    private boolean isVersion;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final Output output;

    RootCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(output.err());
        return 2;
    }
}
