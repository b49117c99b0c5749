package org.urbanstat.cli;

import java.util.Optional;
import org.urbanstat.database.DatabaseTrouble;
import org.urbanstat.vocabulary.Refusal;
import org.urbanstat.vocabulary.Text;
import picocli.CommandLine;

/** Turns what went wrong into words and an exit code; the stack is for {@code --debug}. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private final Output output;

    Failures(Output output) {
        this.output = output;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine commandLine, CommandLine.ParseResult parseResult) {
        boolean isDebug = parseResult.expandedArgs().contains("--debug");
        output.err().println(sentence(failure, isDebug));
        if (isDebug) {
            failure.printStackTrace(output.err());
        }
        return failure instanceof WrongUsage ? 2 : 1;
    }

    private String sentence(Throwable failure, boolean isDebug) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof Refusal refusal) {
                return output.words(refusal.text());
            }
        }
        Optional<Text> trouble = DatabaseTrouble.of(failure);
        if (trouble.isPresent()) {
            return output.words("failure.database", trouble.get().in(output.language()));
        }
        Throwable innermost = failure;
        while (innermost.getCause() != null && innermost.getCause() != innermost) {
            innermost = innermost.getCause();
        }
        String key = isDebug ? "failure.unexpected.debug" : "failure.unexpected";
        return output.words(key, innermost.getClass().getSimpleName(), String.valueOf(innermost.getMessage()));
    }
}
