package org.urbanstat.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Says which nights were missed or left out, and what about them. */
final class FoundNights {
    private static final Messages MESSAGES = Messages.beside(FoundNights.class);

    private final NightSchedule schedule;
    private final Consumer<Text> heard;

    FoundNights(NightSchedule schedule, Consumer<Text> heard) {
        this.schedule = schedule;
        this.heard = heard;
    }

    void tell(DueNights.Found found) {
        if (found.aheadOfTime() > 0) {
            heard.accept(MESSAGES.text("clock.went.back", schedule.name(), found.aheadOfTime()));
        }
        List<Instant> missed = found.nights().stream()
                .filter(n -> n.state() == NightState.MISSED || n.isLate())
                .map(PlannedNight::dueAt)
                .toList();
        if (!missed.isEmpty()) {
            String key = "nights.missed." + schedule.missed().name().toLowerCase(Locale.ROOT);
            heard.accept(MESSAGES.text(key, schedule.name(), missed.size(), schedule.listed(missed)));
        }
        List<PlannedNight> skipped = found.nights().stream()
                .filter(n -> n.state() == NightState.SKIPPED)
                .toList();
        skipped.forEach(n ->
                heard.accept(MESSAGES.text("night.skipped", schedule.name(), schedule.local(n.dueAt()), n.reason())));
    }
}
