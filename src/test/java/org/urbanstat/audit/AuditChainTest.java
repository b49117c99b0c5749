package org.urbanstat.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.vocabulary.Sha256;

class AuditChainTest {
    private static final Instant NOON = Instant.parse("2026-01-02T04:00:00.123456789Z");

    private final TestDatabase database = TestDatabase.fresh();
    private AuditTrail trail;
    private AuditChain chain;
    private TransactionTemplate transaction;

    @BeforeEach
    void open() {
        trail = new AuditTrail(database.client());
        chain = new AuditChain(database.client());
        transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aChainWithoutAnEventIsWhole() {
        assertThat(chain.check()).isEqualTo(new ChainState(0, ChainHead.EMPTY, Optional.empty()));
    }

    @Test
    void numbersActsWithoutGapsAndChainsThem() {
        append(3);
        assertThat(database.lines("select e.event_id, e.actor, e.kind, e.subject, e.reason, e.details ->> 'n',"
                        + " coalesce(e.previous_sha256 = lag(e.sha256) over (order by e.event_id),"
                        + " e.previous_sha256 = repeat('0', 64)) from audit.event e order by e.event_id"))
                .containsExactly(
                        "1|王芳|WITHDRAW|return 1|错报 \"1\"|1|t",
                        "2|王芳|WITHDRAW|return 2|错报 \"2\"|2|t",
                        "3|王芳|WITHDRAW|return 3|错报 \"3\"|3|t");
        assertThat(chain.check()).isEqualTo(new ChainState(3, trail.head(), Optional.empty()));
        assertThat(chain.holds(trail.head())).isTrue();
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnded() {
        append(2);
        transaction.executeWithoutResult(status -> {
            try (AuditPages pages = trail.pages()) {
                for (int first : new int[] {3, 5, 7}) {
                    pages.append(() -> List.of(act(first), act(first + 1)));
                }
                pages.append(List::of);
                pages.end();
            }
        });
        assertThat(database.lines("select e.event_id, e.subject from audit.event e order by e.event_id"))
                .containsExactly(
                        "1|return 1",
                        "2|return 2",
                        "3|return 3",
                        "4|return 4",
                        "5|return 5",
                        "6|return 6",
                        "7|return 7",
                        "8|return 8");
        assertThat(chain.check()).isEqualTo(new ChainState(8, trail.head(), Optional.empty()));
    }

    @Test
    void aPageThatCannotBeMadeBreaksItsTransactionAndLeavesNothing() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    try (AuditPages pages = trail.pages()) {
                        pages.append(() -> List.of(act(1)));
                        pages.append(() -> {
                            throw new IllegalArgumentException("no act");
                        });
                        pages.end();
                    }
                }))
                .hasStackTraceContaining("no act");
        assertThat(trail.head()).isEqualTo(ChainHead.EMPTY);
        assertThatThrownBy(() -> {
                    try (AuditPages pages = trail.pages()) {
                        pages.append(List::of);
                    }
                })
                .hasMessage("an act is appended in the transaction that does it");
    }

    /** The spelling that is hashed is for ever: chains of years ago have to check. */
    @Test
    void hashesAnEventAsItAlwaysDid() {
        Act act = new Act(
                NOON,
                "schedule:每晚",
                ActKind.RUN,
                "run 1",
                "a\"b\\c\n\t\u0001\u2028😀\0",
                Map.of("town", "620982102", "dry_run", "no"));
        Event event = Event.of(1, act, Event.NONE_BEFORE);
        assertThat(event.details()).isEqualTo("{\"dry_run\":\"no\",\"town\":\"620982102\"}");
        assertThat(event.sha256().hex()).isEqualTo("46baea75d7ca2721bade1ae1d54c3179b7b36bb9abbd3e03b8ca1818f76fc45e");
    }

    @Test
    void givesBackEveryCharacterThatItHashed() {
        String text =
                IntStream.rangeClosed(0, 0x7f).mapToObj(Character::toString).reduce("", String::concat)
                        + "\u2028\uD800 😀";
        transaction.executeWithoutResult(status ->
                trail.append(new Act(NOON, text, ActKind.ACCEPT, text, text, Map.of("zz", text, "a", text, "bb", ""))));
        assertThat(chain.check().isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actor = 'x'",
                "kind = 'RUN'",
                "at = at + interval '1 microsecond'",
                "subject = 'x'",
                "reason = ''",
                "details = '{}'",
                "details = jsonb_set(details, '{n}', '3')",
                "sha256 = repeat('a', 64)"
            })
    void findsAChangedEvent(String change) {
        append(5);
        tamper("update audit.event set " + change + " where event_id = 3");
        ChainBreak broken = chain.check().firstBreak().orElseThrow();
        assertThat(broken.eventId()).isEqualTo(3);
        assertThat(broken.what().en()).startsWith("event 3 of the audit was changed: its SHA-256 is ");
    }

    @Test
    void findsADeletedEvent() {
        append(5);
        tamper("delete from audit.event where event_id = 3");
        ChainState state = chain.check();
        assertThat(state.events()).isEqualTo(2);
        ChainBreak broken = state.firstBreak().orElseThrow();
        assertThat(broken.eventId()).isEqualTo(3);
        assertThat(broken.what().en())
                .isEqualTo("event 3 of the audit is missing: the next one is event 4. It was removed behind the"
                        + " program's back; a backup made before shows what it said");
    }

    @Test
    void findsAnInsertedEvent() {
        append(5);
        tamper("update audit.event set event_id = event_id + 1 where event_id = 5;"
                + "update audit.event set event_id = event_id + 1 where event_id = 4;"
                + "insert into audit.event select 4, at, actor, kind, subject, reason, details, sha256, repeat('b', 64)"
                + " from audit.event where event_id = 3");
        assertThat(chain.check().firstBreak().orElseThrow().eventId()).isEqualTo(4);
    }

    @Test
    void findsAnEventPutInThePlaceOfAnotherWithAHashThatFits() {
        append(5);
        Event forged = Event.of(
                3,
                act(99),
                new Sha256(database.lines("select sha256 from audit.event where event_id = 2")
                        .get(0)));
        tamper("update audit.event set subject = 'return 99', reason = '错报 \"99\"', details = '{\"n\": \"99\"}',"
                + " sha256 = '" + forged.sha256() + "' where event_id = 3");
        ChainBreak broken = chain.check().firstBreak().orElseThrow();
        assertThat(broken.eventId()).isEqualTo(4);
        assertThat(broken.what().en()).startsWith("event 4 of the audit does not follow the one before it");
    }

    /** What is cut off at the end leaves a chain that is whole; what was noted of it elsewhere does not hold any more. */
    @Test
    void anEndThatWasCutOffShowsInWhatWasNoted() {
        append(5);
        ChainHead noted = trail.head();
        tamper("delete from audit.event where event_id = 5");
        assertThat(chain.check().isWhole()).isTrue();
        assertThat(chain.holds(noted)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.event set reason = ''",
                "update audit.event set reason = '' where event_id = 99",
                "delete from audit.event",
                "truncate audit.event"
            })
    void refusesToChangeWhatWasAppended(String statement) {
        append(1);
        assertThatThrownBy(() -> database.client().sql(statement).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("audit.event is append-only");
    }

    @Test
    void refusesAnEventThatLeavesAGapOrDoesNotCarryTheHashBefore() {
        append(2);
        for (String columns : new String[] {
            "event_id + 2, at, actor, kind, subject, reason, details, sha256",
            "event_id + 1, at, actor, kind, subject, reason, details, previous_sha256"
        }) {
            assertThatThrownBy(() -> database.client()
                            .sql("insert into audit.event select " + columns
                                    + ", repeat('c', 64) from audit.event where event_id = 2")
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("does not continue the chain");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RETURN_STATE_", "RETURN__STATE", "RETURN STATE", "return_state"})
    void refusesAKindThatIsNoWordInCapitals(String kind) {
        append(1);
        assertThatThrownBy(() -> tamper("update audit.event set kind = '" + kind + "'"))
                .hasStackTraceContaining("event_kind_check");
    }

    @Test
    void refusesAnActOutsideOfATransaction() {
        assertThatThrownBy(() -> trail.append(act(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an act is appended in the transaction that does it");
    }

    @Test
    void anActThatIsUndoneLeavesNoGap() {
        append(1);
        transaction.executeWithoutResult(status -> {
            trail.append(act(2));
            status.setRollbackOnly();
        });
        append(1);
        assertThat(database.lines("select event_id from audit.event order by event_id"))
                .containsExactly("1", "2");
        assertThat(chain.check().isWhole()).isTrue();
    }

    @Test
    void twoThatAppendAtOnceMakeOneChain() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Void> appending = () -> {
            start.await();
            for (int n = 0; n < 50; n++) {
                append(2);
            }
            return null;
        };
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (Future<Void> future : threads.invokeAll(List.of(appending, appending))) {
                future.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(chain.check()).isEqualTo(new ChainState(200, trail.head(), Optional.empty()));
    }

    private void append(int acts) {
        transaction.executeWithoutResult(status -> trail.append(
                IntStream.rangeClosed(1, acts).mapToObj(AuditChainTest::act).toList()));
    }

    private static Act act(int n) {
        return new Act(NOON, "王芳", ActKind.WITHDRAW, "return " + n, "错报 \"" + n + '"', Map.of("n", String.valueOf(n)));
    }

    /** As somebody does who owns the tables. */
    private void tamper(String statements) {
        database.client().sql("alter table audit.event disable trigger user").update();
        database.client().sql(statements).update();
        database.client().sql("alter table audit.event enable trigger user").update();
    }
}
