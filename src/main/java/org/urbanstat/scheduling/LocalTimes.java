package org.urbanstat.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Instants as the clocks of a zone show them, to the minute; to the second where there is one. */
final class LocalTimes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final int AT_MOST = 10;

    private LocalTimes() {}

    static String of(Instant instant, ZoneId zone) {
        DateTimeFormatter format = instant.getEpochSecond() % 60 == 0 ? MINUTE : SECOND;
        return format.format(instant.atZone(zone));
    }

    /** The first and the last of them where there are many. */
    static String listed(List<Instant> instants, ZoneId zone) {
        List<String> texts = instants.stream().map(i -> of(i, zone)).toList();
        return texts.size() <= AT_MOST
                ? String.join(", ", texts)
                : texts.get(0) + ", …, " + texts.get(texts.size() - 1);
    }
}
