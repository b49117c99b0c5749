package org.urbanstat.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the commands that a sentence names as a person types them here: {@code java -jar target/urbanstat.jar run}. */
final class Typed {
    private static final Pattern COMMAND =
            Pattern.compile("\\burbanstat (run|rerun|stop|recover|serve|check|template|status|findings|withdraw"
                    + "|accept|confirm|targets|scorecard|revisions|figures|explain|certificate|decompose|what-if|history|runs|audit|releases|publish|discard|diff|export|database|sql"
                    + "|verify|backup|purge|restore|generate|help)\\b");

    /** Names the directory that it fills itself. */
    private static final String RESTORE = "restore";

    private static final String JAR = ".jar";

    private Typed() {}

    /** @param data the data directory that the commands need to name; empty when it is the usual one */
    static String in(String sentence, String data) {
        String directory = data.isEmpty() ? "" : " --data " + data;
        return COMMAND.matcher(sentence)
                .replaceAll(match -> Matcher.quoteReplacement(
                        program() + " " + match.group(1) + (match.group(1).equals(RESTORE) ? "" : directory)));
    }

    /** The jar that runs, or the one that the build makes. */
    private static String program() {
        String classPath = System.getProperty("java.class.path", "");
        String jar = classPath.endsWith(JAR) && !classPath.contains(System.getProperty("path.separator"))
                ? classPath
                : "target/urbanstat.jar";
        return "java -jar " + jar;
    }
}
