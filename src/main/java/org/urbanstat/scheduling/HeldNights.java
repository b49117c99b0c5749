package org.urbanstat.scheduling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.pipeline.Unchanged;
import org.urbanstat.vocabulary.Text;

/** Which process works on which night. A night whose holder no longer counts is taken over, and the holder has no say. */
final class HeldNights {
    private static final int DEAD_AFTER_LOOKS = 5;

    private final JdbcClient jdbc;
    private final String holder;
    private final Map<Long, Unchanged> watched = new HashMap<>();

    /** @param holder names this process in the database */
    HeldNights(DataSource dataSource, String holder) {
        this.jdbc = JdbcClient.create(dataSource);
        this.holder = holder;
    }

    /** How far a holder has counted. */
    private record Running(long nightId, int claims, long beats) {}

    /** A run that was made for a night. */
    record MadeRun(long runId, String status) {
        boolean isDone() {
            return status.equals("completed") || status.equals("held");
        }
    }

    /** The next night that is due, or that a dead process left behind. */
    Optional<ClaimedNight> take(Collection<String> schedules, Instant now) {
        Optional<ClaimedNight> due = jdbc.sql(sql("night-claimed"))
                .param("schedules", schedules)
                .param("now", utc(now))
                .param("holder", holder)
                .query(HeldNights::claimed)
                .optional();
        return due.or(() -> takenOver(schedules));
    }

    private Optional<ClaimedNight> takenOver(Collection<String> schedules) {
        List<Running> running = jdbc.sql(sql("nights-running"))
                .param("schedules", schedules)
                .query(Running.class)
                .list();
        watched.keySet().retainAll(running.stream().map(Running::nightId).toList());
        return running.stream()
                .filter(r -> watched.computeIfAbsent(r.nightId(), id -> new Unchanged())
                                .look(r)
                        >= DEAD_AFTER_LOOKS)
                .findFirst()
                .flatMap(this::takenOver);
    }

    private Optional<ClaimedNight> takenOver(Running dead) {
        watched.remove(dead.nightId());
        return jdbc.sql(sql("night-taken-over"))
                .param("night", dead.nightId())
                .param("claims", dead.claims())
                .param("beats", dead.beats())
                .param("holder", holder)
                .query(HeldNights::claimed)
                .optional();
    }

    /** Shows that this process lives. */
    void beat(ClaimedNight night) {
        jdbc.sql("update scheduling.night set beats = beats + 1"
                        + " where night_id = :night and claims = :claims and state = 'running'")
                .param("night", night.nightId())
                .param("claims", night.claims())
                .update();
    }

    /** The latest run made in the name of a night, by whichever process. */
    Optional<MadeRun> run(String requestedBy, String reason) {
        return jdbc.sql(sql("night-run"))
                .param("requested_by", requestedBy)
                .param("reason", reason)
                .query(MadeRun.class)
                .optional();
    }

    /** Says how it ended. Whether this process still had a say in it. */
    boolean end(ClaimedNight night, NightState state, Optional<Long> run, Text reason, Instant now, int failures) {
        return end(night, state, run, reason, now, now, failures);
    }

    /** Leaves it to be tried again from that time on, by whichever process. */
    boolean again(ClaimedNight night, Optional<Long> run, Text reason, Instant at, int failures) {
        return end(night, NightState.DUE, run, reason, at, at, failures);
    }

    private boolean end(
            ClaimedNight night,
            NightState state,
            Optional<Long> run,
            Text reason,
            Instant now,
            Instant notBefore,
            int failures) {
        return jdbc.sql(sql("night-ended"))
                        .param("night", night.nightId())
                        .param("claims", night.claims())
                        .param("state", state.word())
                        .param("now", utc(now))
                        .param("not_before", utc(notBefore))
                        .param("failures", failures)
                        .param("run", run.orElse(null))
                        .param("reason_zh", reason.zh())
                        .param("reason_en", reason.en())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static ClaimedNight claimed(ResultSet row, int number) throws SQLException {
        return new ClaimedNight(
                row.getLong("night_id"),
                row.getString("schedule"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("is_late"),
                row.getInt("claims"),
                row.getInt("failures"),
                row.getString("taken_from"));
    }

    private static String sql(String name) {
        return SqlFile.beside(HeldNights.class, name).text();
    }

    private static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
