package org.urbanstat.scheduling;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Says of each schedule when its next nights are, by the clock of the database. */
public final class ComingNights {
    private static final Messages MESSAGES = Messages.beside(ComingNights.class);

    private ComingNights() {}

    /** @param count nights of each schedule */
    public static List<Text> of(Definitions definitions, DataSource dataSource, int count) {
        Instant now = new DatabaseClock(dataSource).instant();
        return definitions.nightly().schedules().stream()
                .map(s -> new NightSchedule(s, definitions.nightly().zone(), definitions.workingDays()))
                .map(s -> coming(s, now, count))
                .toList();
    }

    private static Text coming(NightSchedule schedule, Instant now, int count) {
        List<Instant> coming = new ArrayList<>();
        Optional<Instant> next = schedule.next(now);
        while (next.isPresent() && coming.size() < count) {
            coming.add(next.get());
            next = schedule.next(next.get());
        }
        return coming.isEmpty()
                ? MESSAGES.text("night.never", schedule.name())
                : MESSAGES.text("nights.coming", schedule.name(), schedule.listed(coming));
    }
}
