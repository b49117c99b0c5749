package org.urbanstat.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Nightly.Days;
import org.urbanstat.definitions.Nightly.Schedule;
import org.urbanstat.definitions.WorkingDays;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** What becomes of the nights that have come due since somebody last looked. */
final class NightPlan {
    private static final Messages MESSAGES = Messages.beside(NightPlan.class);
    private static final Text NOTHING = new Text("", "");

    private final Schedule schedule;
    private final ZoneId zone;
    private final WorkingDays days;

    NightPlan(Schedule schedule, ZoneId zone, WorkingDays days) {
        this.schedule = schedule;
        this.zone = zone;
        this.days = days;
    }

    /**
     * One for each, in their order. The last of them runs when it can still begin in time; those before it, and it too
     * when it is late, were missed, and the schedule says what about them.
     */
    List<PlannedNight> of(List<Instant> due, Instant now) {
        List<Instant> kept = due.stream().filter(this::isKept).toList();
        Optional<Instant> last = kept.isEmpty() ? Optional.empty() : Optional.of(kept.get(kept.size() - 1));
        Optional<Instant> inTime =
                last.filter(d -> !d.plus(schedule.lateAfter()).isBefore(now));
        List<PlannedNight> nights = new ArrayList<>();
        for (Instant night : due) {
            if (!isKept(night)) {
                nights.add(skipped(night));
            } else if (inTime.filter(night::equals).isPresent()) {
                nights.add(new PlannedNight(night, NightState.DUE, false, Optional.empty(), unknownYear(night)));
            } else {
                nights.add(missed(night, last.orElseThrow()));
            }
        }
        return nights;
    }

    boolean isKept(Instant due) {
        return schedule.days() == Days.EVERY || days.isWorking(day(due));
    }

    /** What is to be said of a night in a year whose holidays nobody has entered yet. */
    Text unknownYear(Instant due) {
        return schedule.days() == Days.EVERY || days.isKnown(day(due))
                ? NOTHING
                : MESSAGES.text("calendar.unknown", day(due).getYear());
    }

    private PlannedNight missed(Instant night, Instant last) {
        return switch (schedule.missed()) {
            case NONE ->
                new PlannedNight(night, NightState.MISSED, false, Optional.empty(), MESSAGES.text("night.let.go"));
            case LAST ->
                night.equals(last)
                        ? late(night)
                        : new PlannedNight(
                                night,
                                NightState.MISSED,
                                false,
                                Optional.of(last),
                                MESSAGES.text("night.covered", LocalTimes.of(last, zone)));
            case ALL -> late(night);
        };
    }

    private static PlannedNight late(Instant night) {
        return new PlannedNight(night, NightState.DUE, true, Optional.empty(), MESSAGES.text("night.late"));
    }

    private PlannedNight skipped(Instant night) {
        Text reason = days.ordered(day(night))
                .map(o -> MESSAGES.text("night.holiday", o.name(), o.source()))
                .orElseGet(() -> MESSAGES.text("night.weekend"));
        return new PlannedNight(night, NightState.SKIPPED, false, Optional.empty(), reason);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
