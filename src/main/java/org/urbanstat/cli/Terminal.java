package org.urbanstat.cli;

import java.io.Console;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the screen that the output goes to.
 *
 * @param isInteractive whether a person sits before it, so that a line may be drawn over; false when output goes to a
 *     file, a pipe or a log
 * @param width in cells, at least 20
 */
record Terminal(boolean isInteractive, int width) {
    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 20;
    private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d{1,4})\\s*");

    public Terminal {
        width = Math.max(width, LEAST_WIDTH);
    }

    /** The terminal of this process. */
    static Terminal ofThisProcess() {
        boolean isInteractive = isTerminal(System.console()) && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(isInteractive, isInteractive ? columnsOfDevice() : USUAL_WIDTH);
    }

    /** Output that nobody watches. */
    static Terminal plain() {
        return new Terminal(false, USUAL_WIDTH);
    }

    /** From Java 22 on there is a console even where output is redirected; it then knows by itself that it is none. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static int columnsOfDevice() {
        File device = new File("/dev/tty");
        if (!device.exists()) {
            return USUAL_WIDTH;
        }
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(device)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroy();
                return USUAL_WIDTH;
            }
            return columns(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    /** The columns of "rows columns"; the usual width where the device does not know (it then says 0). */
    static int columns(String size) {
        Matcher matcher = ROWS_AND_COLUMNS.matcher(size);
        int columns = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        return columns == 0 ? USUAL_WIDTH : columns;
    }
}
