package org.urbanstat.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * When a file counts as received.
 *
 * @param now when the run looks
 * @param zone whose days the dated folders mean
 */
record Receipt(Instant now, ZoneId zone) {
    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    /** The start of the day of the innermost dated folder, but never later than now; without such a folder, now. */
    Instant of(String name) {
        Instant received = now;
        String[] parts = name.split("/");
        for (int i = 0; i < parts.length - 1; i++) {
            received = DAY.matcher(parts[i]).matches() ? startOf(parts[i], received) : received;
        }
        return (received.isAfter(now) ? now : received).truncatedTo(ChronoUnit.MICROS);
    }

    private Instant startOf(String day, Instant otherwise) {
        try {
            return LocalDate.parse(day).atStartOfDay(zone).toInstant();
        } catch (DateTimeException noSuchDay) {
            return otherwise;
        }
    }
}
