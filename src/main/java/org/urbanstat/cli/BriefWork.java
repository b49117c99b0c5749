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
 * Work that is over before the optimizing compiler of the JVM has paid for itself: it takes a third and more of the
 * processor time of a cold process, beside whatever that does, and only one that goes on for long gains it back. So a
 * process that ends with a run of few files does without from where their number is known; see decision 42.
 */
final class BriefWork {
    /** That of this process. */
    static final BriefWork OF_PROCESS = new BriefWork(BriefWork::leaveUnoptimized);

    /** Well below some 16,000, which are read for about as much with that compiler as without. */
    private static final long MOST_FILES = 5_000;

    private static final String EVERY_METHOD = "*.*";

    private final Runnable withoutOptimizing;
    private final AtomicBoolean mayBegin = new AtomicBoolean();

    /** @param withoutOptimizing is run at most once */
    BriefWork(Runnable withoutOptimizing) {
        this.withoutOptimizing = withoutOptimizing;
    }

    /** To be said of a process that ends with its command: what is once left out stays so for as long as it lives. */
    void allow() {
        mayBegin.set(true);
    }

    /** So many files are read from now on, and nothing else. */
    void begin(long files) {
        if (files > 0 && files <= MOST_FILES && mayBegin.getAndSet(false)) {
            withoutOptimizing.run();
        }
    }

    /** Beside the work, since the classes that it takes cost a few tenths of a second. */
    private static void leaveUnoptimized() {
        Thread thread = new Thread(() -> leaveUnoptimized(EVERY_METHOD), "compiler");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Tells the JVM not to optimize methods that it has not optimized yet, as {@code jcmd PID Compiler.directives_add}
     * does (JEP 165).
     *
     * @param methods a pattern of the directive
     * @return false where the JVM knows no such directive: then nothing is saved and nothing lost
     */
    static boolean leaveUnoptimized(String methods) {
        try {
            Path directive = Files.createTempFile("urbanstat-compiler", ".json");
            try {
                Files.writeString(directive, "[{ match: [\"%s\"], c2: { Exclude: true } }]".formatted(methods));
                return answer("compilerDirectivesAdd", "\"" + directive + "\"").contains("1 compiler directives added");
            } finally {
                Files.deleteIfExists(directive);
            }
        } catch (IOException | JMException | JMRuntimeException e) {
            return false;
        }
    }

    /** What a diagnostic command of this JVM answers. */
    static String answer(String command, String... words) throws JMException {
        return String.valueOf(ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        command,
                        new Object[] {words},
                        new String[] {String[].class.getName()}));
    }
}
