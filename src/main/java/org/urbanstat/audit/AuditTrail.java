package org.urbanstat.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/**
 * Appends acts to the audit, in the transaction that does them: both are there, or neither. Two transactions append one
 * after the other, so an act is best the last thing that a transaction does.
 */
public final class AuditTrail {
    private static final SqlFile EVENTS = SqlFile.beside(AuditTrail.class, "events-appended");
    private static final SqlFile HEAD = SqlFile.beside(AuditTrail.class, "chain-head");

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Appends one act and answers its number.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public long append(Act act) {
        return append(List.of(act)).eventId();
    }

    /**
     * Appends acts in their order, in one statement; some ten thousand at a time are best.
     *
     * @return the last of them
     * @throws IllegalStateException outside of a transaction
     */
    public ChainHead append(List<Act> acts) {
        Chained page = Chained.behind(headForAppending(), acts);
        write(page);
        return page.last();
    }

    /** For very many acts: each page is hashed beside the writing of the one before. */
    public AuditPages pages() {
        return new AuditPages(this);
    }

    /** The last event, behind which nobody else appends before the transaction ends; reading and backing up go on. */
    ChainHead headForAppending() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("an act is appended in the transaction that does it");
        }
        jdbc.sql("lock table audit.event in share row exclusive mode").update();
        return head();
    }

    /** Acts that have their places in the chain. */
    record Chained(List<Event> events, ChainHead last) {
        static Chained behind(ChainHead before, List<Act> acts) {
            ChainHead head = before;
            List<Event> events = new ArrayList<>(acts.size());
            for (Act act : acts) {
                Event event = Event.of(head.eventId() + 1, act, head.sha256());
                events.add(event);
                head = new ChainHead(event.id(), event.sha256());
            }
            return new Chained(events, head);
        }
    }

    /** The last event. */
    public ChainHead head() {
        return jdbc.sql(HEAD.text())
                .query((row, number) -> new ChainHead(row.getLong("event_id"), new Sha256(row.getString("sha256"))))
                .optional()
                .orElse(ChainHead.EMPTY);
    }

    void write(Chained page) {
        List<Event> events = page.events();
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql(EVENTS.text())
                .param("first", events.get(0).id())
                .param("first_previous", events.get(0).previous().hex())
                .param("at", column(events, e -> e.at().toString()))
                .param("actor", column(events, Event::actor))
                .param("kind", column(events, Event::kind))
                .param("subject", column(events, Event::subject))
                .param("reason", column(events, Event::reason))
                .param("details", column(events, Event::details))
                .param("sha256", hashes(events, page.last()))
                .update();
    }

    /** Every event but the first carries the hash of another, so none is computed twice. */
    private static String[] hashes(List<Event> events, ChainHead last) {
        return Stream.concat(events.stream().skip(1).map(Event::previous), Stream.of(last.sha256()))
                .map(Sha256::hex)
                .toArray(String[]::new);
    }

    private static String[] column(List<Event> events, Function<Event, String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }
}
