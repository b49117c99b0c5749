package org.urbanstat.scheduling;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Nightly;
import org.urbanstat.definitions.WorkingDays;
import org.urbanstat.vocabulary.Text;

/** A schedule of {@code nightly.yml} with its times, its calendar and its plan. */
final class NightSchedule {
    static final int MOST_AT_ONCE = 10_000;
    private static final int MOST_LOOKED_AT = 500;

    private final Nightly.Schedule schedule;
    private final ZoneId zone;
    private final NightTimes times;
    private final NightPlan plan;

    NightSchedule(Nightly.Schedule schedule, ZoneId zone, WorkingDays days) {
        this.schedule = schedule;
        this.zone = zone;
        this.times = new NightTimes(schedule.cron(), zone);
        this.plan = new NightPlan(schedule, zone, days);
    }

    String name() {
        return schedule.name();
    }

    Nightly.Missed missed() {
        return schedule.missed();
    }

    /** The earliest ten thousand due in that time, and what becomes of each. */
    List<PlannedNight> nights(Instant after, Instant until) {
        return plan.of(times.between(after, until, MOST_AT_ONCE), until);
    }

    /** The next night that is not left out. */
    Optional<Instant> next(Instant after) {
        Optional<Instant> next = times.next(after);
        for (int i = 0; i < MOST_LOOKED_AT && next.filter(n -> !plan.isKept(n)).isPresent(); i++) {
            next = times.next(next.get());
        }
        return next.filter(plan::isKept);
    }

    /** That the holidays around that day are not known, where the schedule asks for them; else empty. */
    Text unknownYear(Instant day) {
        return plan.unknownYear(day);
    }

    String local(Instant instant) {
        return LocalTimes.of(instant, zone);
    }

    String listed(List<Instant> instants) {
        return LocalTimes.listed(instants, zone);
    }

    /** The name by which its runs are asked for. */
    String requestedBy() {
        return "schedule:" + name();
    }

    /** Why a run is made that does the work of a night; no other night has the same. */
    String reason(Instant due) {
        return "night of " + due.atZone(zone).toOffsetDateTime();
    }
}
