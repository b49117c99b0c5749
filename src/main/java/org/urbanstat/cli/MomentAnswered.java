package org.urbanstat.cli;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Runs a command, but none that would ignore the moment which was asked about. */
final class MomentAnswered implements CommandLine.IExecutionStrategy {
    private static final int WRONG_USAGE = 2;

    private final Output output;

    MomentAnswered(Output output) {
        this.output = output;
    }

    @Override
    public int execute(ParseResult parsed) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        boolean isAsked = command.hasMatchedOption("--as-of") && !command.isUsageHelpRequested();
        if (isAsked && !(command.commandSpec().userObject() instanceof AnswersThen)) {
            output.tell("as.of.unanswered", command.commandSpec().name());
            return WRONG_USAGE;
        }
        return new CommandLine.RunLast().execute(parsed);
    }
}
