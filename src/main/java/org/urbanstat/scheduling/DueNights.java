package org.urbanstat.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Text;

/** Records in the database which nights have come due, each once, whatever the number of processes that look. */
final class DueNights {
    private static final Messages MESSAGES = Messages.beside(DueNights.class);

    /** A clock that is put right by less than this has not been wrong. */
    private static final Duration CLOCK_SLACK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DueNights(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    /**
     * What a look at the clock brought.
     *
     * @param nights that have come due, in order
     * @param aheadOfTime how many had been recorded by a clock that stood ahead of now; they are void
     */
    record Found(List<PlannedNight> nights, long aheadOfTime) {
        List<Instant> in(NightState state) {
            return nights.stream()
                    .filter(n -> n.state() == state)
                    .map(PlannedNight::dueAt)
                    .toList();
        }
    }

    /** Records what has come due since any process looked last. The first look of all finds nothing and begins there. */
    Found look(NightSchedule schedule, Instant now) {
        return transaction.execute(status -> {
            Instant lookedAt = lookedAt(schedule, now);
            if (lookedAt.isAfter(now.plus(CLOCK_SLACK))) {
                lookedAt(schedule, lookedAt, now);
                return new Found(List.of(), voided(schedule, now));
            }
            return new Found(lookedAt.isBefore(now) ? recorded(schedule, lookedAt, now) : List.of(), 0);
        });
    }

    /** The night that covers others stands behind them and is recorded first. */
    private List<PlannedNight> recorded(NightSchedule schedule, Instant lookedAt, Instant now) {
        List<PlannedNight> nights = schedule.nights(lookedAt, now);
        for (int i = nights.size() - 1; i >= 0; i--) {
            record(schedule, nights.get(i), now);
        }
        boolean isAll = nights.size() < NightSchedule.MOST_AT_ONCE;
        lookedAt(schedule, lookedAt, isAll ? now : nights.get(nights.size() - 1).dueAt());
        return nights;
    }

    /** Holds up the other processes until the transaction ends. */
    private Instant lookedAt(NightSchedule schedule, Instant now) {
        jdbc.sql("insert into scheduling.schedule (schedule, planned_until) values (:schedule, :now)"
                        + " on conflict (schedule) do nothing")
                .param("schedule", schedule.name())
                .param("now", utc(now))
                .update();
        return jdbc.sql("select planned_until from scheduling.schedule where schedule = :schedule for update")
                .param("schedule", schedule.name())
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private void lookedAt(NightSchedule schedule, Instant before, Instant now) {
        if (!before.equals(now)) {
            jdbc.sql("update scheduling.schedule set planned_until = :now where schedule = :schedule")
                    .param("schedule", schedule.name())
                    .param("now", utc(now))
                    .update();
        }
    }

    private void record(NightSchedule schedule, PlannedNight night, Instant now) {
        jdbc.sql(SqlFile.beside(DueNights.class, "night-recorded").text())
                .param("schedule", schedule.name())
                .param("due_at", utc(night.dueAt()))
                .param("state", night.state().word())
                .param("is_late", night.isLate())
                .param("covered_by", night.coveredBy().map(DueNights::utc).orElse(null))
                .param("now", utc(now))
                .param("reason_zh", night.reason().zh())
                .param("reason_en", night.reason().en())
                .update();
    }

    private long voided(NightSchedule schedule, Instant now) {
        Text reason = MESSAGES.text("night.ahead");
        return jdbc.sql(SqlFile.beside(DueNights.class, "nights-ahead-of-time").text())
                .param("schedule", schedule.name())
                .param("now", utc(now))
                .param("reason_zh", reason.zh())
                .param("reason_en", reason.en())
                .query(Long.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
