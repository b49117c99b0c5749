package org.urbanstat.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Sha256;

/** Checks that the audit is what was appended: every event follows the one before it, and says what its hash says. */
public final class AuditChain {
    private static final Messages MESSAGES = Messages.beside(AuditChain.class);
    private static final SqlFile PAGE = SqlFile.beside(AuditChain.class, "chain-page");
    private static final int EVENTS_A_PAGE = 10_000;

    private final JdbcClient jdbc;

    public AuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Stored(Event event, Sha256 sha256) {}

    /** Looks at every event, from the first to the last or to the first that is broken. */
    public ChainState check() {
        ChainHead head = ChainHead.EMPTY;
        for (List<Stored> page = after(head); !page.isEmpty(); page = after(head)) {
            for (Stored stored : page) {
                Optional<ChainBreak> broken = broken(head, stored);
                if (broken.isPresent()) {
                    return new ChainState(head.eventId(), head, broken);
                }
                head = new ChainHead(stored.event().id(), stored.sha256());
            }
        }
        return new ChainState(head.eventId(), head, Optional.empty());
    }

    /** Whether the chain has this event, with this hash: what was noted of it elsewhere still holds. */
    public boolean holds(ChainHead noted) {
        return noted.equals(ChainHead.EMPTY)
                || jdbc.sql("select exists (select from audit.event where event_id = :id and sha256 = :sha256)")
                        .param("id", noted.eventId())
                        .param("sha256", noted.sha256().hex())
                        .query(Boolean.class)
                        .single();
    }

    private static Optional<ChainBreak> broken(ChainHead head, Stored stored) {
        Event event = stored.event();
        long next = head.eventId() + 1;
        if (event.id() != next) {
            return told(next, "event.missing", next, event.id());
        }
        if (!event.previous().equals(head.sha256())) {
            return told(next, "event.unlinked", next, event.previous(), head.sha256());
        }
        Sha256 computed = event.sha256();
        return computed.equals(stored.sha256())
                ? Optional.empty()
                : told(next, "event.changed", next, stored.sha256(), computed);
    }

    private static Optional<ChainBreak> told(long eventId, String key, Object... arguments) {
        return Optional.of(new ChainBreak(eventId, MESSAGES.text(key, arguments)));
    }

    private List<Stored> after(ChainHead head) {
        return jdbc.sql(PAGE.text())
                .param("after", head.eventId())
                .param("count", EVENTS_A_PAGE)
                .query((row, number) -> stored(row))
                .list();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Event event = new Event(
                row.getLong("event_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("kind"),
                row.getString("subject"),
                row.getString("reason"),
                row.getString("details"),
                new Sha256(row.getString("previous_sha256")));
        return new Stored(event, new Sha256(row.getString("sha256")));
    }
}
