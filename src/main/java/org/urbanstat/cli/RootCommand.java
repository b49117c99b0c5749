package org.urbanstat.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Without a command the help is printed; that is wrong usage. */
@Command(
        name = "urbanstat",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        subcommands = CommandLine.HelpCommand.class)
final class RootCommand implements Callable<Integer> {
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
