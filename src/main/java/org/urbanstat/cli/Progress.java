package org.urbanstat.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Text;

/**
 * Shows how far a step has come. On a terminal one line is drawn over and over:
 *
 * <pre>
 * 校验 [############------------]  50 %  5/10
 * </pre>
 *
 * Elsewhere every tenth part is a line of its own: {@code 校验  50 %  5/10}. Several threads may report.
 */
final class Progress {
    private static final int BAR_CELLS = 24;
    private static final int PLAIN_LINE_PERCENT = 10;

    private final PrintStream out;
    private final Terminal terminal;
    private final Language language;
    private String step = "";
    private long total;
    private long done;
    private long shownPercent;

    /** Draws on a stream that nothing else writes lines to while a step runs; standard error where output is data. */
    Progress(PrintStream out, Terminal terminal, Language language) {
        this.out = out;
        this.terminal = terminal;
        this.language = language;
    }

    /**
     * Begins a step; one that was not finished is left as it stands.
     *
     * @param steps how many parts it has; 0 when there is no telling
     */
    synchronized void begin(Text name, long steps) {
        finish();
        step = name.in(language);
        total = steps;
        done = 0;
        shownPercent = 0;
        show();
    }

    /** So many more parts are done. */
    synchronized void advance(long parts) {
        done = Math.addExact(done, parts);
        long percent = percent();
        long grain = terminal.isInteractive() ? 1 : PLAIN_LINE_PERCENT;
        if (total > 0 && percent / grain > shownPercent / grain) {
            shownPercent = percent;
            show();
        }
    }

    /** A line of its own while a step goes on. */
    synchronized void say(Text sentence) {
        if (terminal.isInteractive()) {
            out.println();
        }
        out.println(sentence.in(language));
    }

    /** Ends the line of the step, so that what follows starts on one of its own. */
    synchronized void finish() {
        if (terminal.isInteractive() && !step.isEmpty()) {
            out.println();
        }
        step = "";
    }

    private void show() {
        if (terminal.isInteractive()) {
            // the last cell stays free: some terminals wrap when it is written
            String line = DisplayWidth.cut(total > 0 ? step + " " + bar() + counts() : step, terminal.width() - 1);
            out.print("\r" + line + " ".repeat(terminal.width() - 1 - DisplayWidth.of(line)));
            out.flush();
        } else {
            out.println(total > 0 ? step + " " + counts() : step);
        }
    }

    private String bar() {
        int full = (int) (BAR_CELLS * percent() / 100);
        return "[" + "#".repeat(full) + "-".repeat(BAR_CELLS - full) + "]";
    }

    private String counts() {
        return String.format(Locale.ROOT, "%4d %%  %d/%d", percent(), done, total);
    }

    /** Whole percent, rounded down, so that 100 means that all is done. */
    private long percent() {
        return total == 0 ? 0 : Math.min(100, done * 100 / total);
    }
}
