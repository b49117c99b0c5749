package org.urbanstat.scheduling;

import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * When a cron expression is due on the clocks of a zone. Each time on the clock is due once: one that a zone leaves out
 * in spring is due as much later as is left out, one that it has twice in autumn is due the first time.
 */
final class NightTimes {
    /** Longer than any zone ever put its clocks forward or back, a lost day on an island included. */
    private static final Duration WIDEST_CHANGE = Duration.ofHours(25);

    private static final int YEARS_AHEAD = 30;

    /** Asked as if its clocks never changed; the zone comes in afterwards. */
    private final CronSchedule cron;

    private final ZoneId zone;

    NightTimes(String cron, ZoneId zone) {
        this.cron = new CronSchedule(cron, ZoneOffset.UTC);
        this.zone = zone;
    }

    /** In order, after the first instant and not after the second, and at most so many of them, the earliest. */
    List<Instant> between(Instant after, Instant until, int most) {
        LocalDateTime last = local(until).plus(WIDEST_CHANGE);
        TreeSet<Instant> due = new TreeSet<>();
        LocalDateTime time = next(local(after).minus(WIDEST_CHANGE));
        while (!time.isAfter(last) && due.size() <= most) {
            Instant instant = time.atZone(zone).toInstant();
            if (instant.isAfter(after) && !instant.isAfter(until)) {
                due.add(instant);
            }
            time = next(time);
        }
        return new ArrayList<>(due).subList(0, Math.min(most, due.size()));
    }

    /** Absent when the expression names no day of the coming decades. */
    Optional<Instant> next(Instant after) {
        LocalDateTime time = next(local(after).minus(WIDEST_CHANGE));
        LocalDateTime last = local(after).plusYears(YEARS_AHEAD);
        while (!time.isAfter(last)) {
            Instant instant = time.atZone(zone).toInstant();
            if (instant.isAfter(after)) {
                return Optional.of(instant);
            }
            time = next(time);
        }
        return Optional.empty();
    }

    private LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private LocalDateTime next(LocalDateTime after) {
        return LocalDateTime.ofInstant(cron.getInitialExecutionTime(after.toInstant(ZoneOffset.UTC)), ZoneOffset.UTC);
    }
}
