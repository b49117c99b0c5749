package org.urbanstat;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.urbanstat.cli.CommandLineEntry;

/** The program's entry. */
public final class Urbanstat {
    private static final String NO_LOG = "org.slf4j.helpers.NOP_FallbackServiceProvider";

    private Urbanstat() {}

    /** Runs one command and exits with its code. What it prints is UTF-8 whatever the locale of the process. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        System.setOut(out);
        System.setErr(err);
        if (CommandLineEntry.isOffline(arguments)) {
            // reading the configuration of a log that nothing is written to is a fifth of the start
            System.setProperty("slf4j.provider", NO_LOG);
            System.setProperty("slf4j.internal.verbosity", "WARN");
        }
        CommandLineEntry.chooseLog(System.getenv(), arguments);
        CommandLineEntry.saveWhereItEnds(arguments);
        System.exit(new CommandLineEntry(out, err, System.getenv()).run(arguments));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }
}
