package org.urbanstat.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.urbanstat.vocabulary.Language;

/** What a command writes, on both sides. */
final class Screen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    private final PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);

    Output in(Language language) {
        return new Output(outStream, errStream, language);
    }

    /** Runs a command in an environment that says nothing of language. */
    int run(String... arguments) {
        return new CommandLineEntry(outStream, errStream, Map.of()).run(arguments);
    }

    /** Runs a command where a terminal speaks Chinese. */
    int runInChinese(String... arguments) {
        return new CommandLineEntry(outStream, errStream, Map.of("LANG", "zh_CN.UTF-8")).run(arguments);
    }

    /** What was asked for, with one newline at each line's end on every system. */
    String out() {
        return out.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
