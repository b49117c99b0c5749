package org.urbanstat.benchmark;

import java.time.Duration;
import java.util.Locale;

/** Figures as the page shows them. */
final class Shown {
    private Shown() {}

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%,.1f s", time.toMillis() / 1000.0);
    }

    static String seconds(long milliseconds) {
        return seconds(Duration.ofMillis(milliseconds));
    }

    static String times(double factor) {
        return String.format(Locale.ROOT, "%.2f ×", factor);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String aSecond(long number, Duration time) {
        return String.format(Locale.ROOT, "%,.0f", number * 1000.0 / Math.max(1, time.toMillis()));
    }

    /** Of 1,000,000 bytes. */
    static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    /** Of 1,048,576 bytes, as -Xmx counts. */
    static String mebibytes(long number) {
        return String.format(Locale.ROOT, "%,d MiB", number);
    }
}
