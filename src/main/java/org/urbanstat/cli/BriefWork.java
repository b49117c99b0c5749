package org.urbanstat.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * Work that is over before the optimizing compiler of the JVM has paid for itself: it takes a third of the processor time of a
 * cold process, beside whatever that does, and only one that goes on for long gains it back. So a process that ends with a
 * run of few files does without from where their number is known; see decision 42.
 */
final class BriefWork {
    /** Well below some 16,000, which are read for about as much with that compiler as without. */
    private static final long MOST_FILES = 5_000;

    private static final String EVERY_METHOD = "*.*";
    private static final AtomicBoolean PROCESS_ENDS = new AtomicBoolean();

    private BriefWork() {}

    /**
     * The process ends with the one command that it was started for. In any other nothing is left out: what is once left
     * out stays so for as long as the process lives.
     */
    static void endsProcess() {
        PROCESS_ENDS.set(true);
    }

    /**
     * Of so many files, to be read from now on.
     *
     * @return whether the process goes without that compiler from here on
     */
    static boolean begin(long files) {
        boolean isBrief = files <= MOST_FILES && PROCESS_ENDS.getAndSet(false);
        if (isBrief) {
            Thread thread = new Thread(() -> isUnoptimized(EVERY_METHOD), "compiler");
            thread.setDaemon(true);
            thread.start();
        }
        return isBrief;
    }

    /**
     * Tells the JVM not to optimize methods that it has not optimized yet, as {@code jcmd PID Compiler.directives_add} does (JEP
     * 165).
     *
     * @param methods a pattern of the directive
     * @return false where the JVM knows no such directive: then nothing is saved and nothing lost
     */
    static boolean isUnoptimized(String methods) {
        try {
            Path directive = Files.createTempFile("urbanstat-compiler", ".json");
            try {
                Files.writeString(directive, "[{ match: [\"%s\"], c2: { Exclude: true } }]".formatted(methods));
                return told("compilerDirectivesAdd", "\"" + directive + "\"").contains("1 compiler directives added");
            } finally {
                Files.deleteIfExists(directive);
            }
        } catch (IOException | JMException | JMRuntimeException e) {
            return false;
        }
    }

    /** What a diagnostic command of this JVM answers. */
    static String told(String command, String... words) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[] {words},
                        new String[] {String[].class.getName()}));
    }
}
