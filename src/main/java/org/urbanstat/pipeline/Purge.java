package org.urbanstat.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.audit.Act;
import org.urbanstat.audit.ActKind;
import org.urbanstat.audit.AuditTrail;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Retention;
import org.urbanstat.definitions.Retention.Kind;

/**
 * Takes away, by the policy of {@code nightly.yml}, what nothing rests on any more: in small commits, so that it can be
 * stopped or killed at any moment and goes on the next time. No release, nothing that a town sent and no act of an
 * operator is ever among it. Whoever calls sees to it that no other run works on the database.
 */
public final class Purge {
    private static final SqlFile REFERENCES = SqlFile.beside(Purge.class, "references-to");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Retention retention;
    private final Clock clock;
    private final int rowsACommit;

    public Purge(DataSource dataSource, Retention retention, Clock clock) {
        this(dataSource, retention, clock, 1_000);
    }

    Purge(DataSource dataSource, Retention retention, Clock clock, int rowsACommit) {
        this.jdbc = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.retention = retention;
        this.clock = clock;
        this.rowsACommit = rowsACommit;
    }

    /** Looks before each commit whether it may go on; throws when it may not. */
    @FunctionalInterface
    public interface Turn {
        void hold();
    }

    /** What would go: how many of each kind that has anything to go; takes nothing away. */
    public Map<Kind, Long> due() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            Map<Kind, Long> due = new EnumMap<>(Kind.class);
            // runs go once nothing refers to them, so what refers to them has to be gone first
            retention.keep().keySet().forEach(kind -> {
                long gone = 0;
                for (List<Long> ids = next(kind); !ids.isEmpty(); ids = next(kind)) {
                    delete(kind, ids);
                    gone += ids.size();
                }
                if (gone > 0) {
                    due.put(kind, gone);
                }
            });
            return due;
        });
    }

    /**
     * Takes away what is due; every kind of which something goes is one act in the audit, begun with its first commit.
     *
     * @param actor who lets it go
     * @return how many of each kind went
     */
    public Map<Kind, Long> run(String actor, String reason, Turn turn) {
        Map<Kind, Long> gone = new TreeMap<>();
        for (Kind kind : retention.keep().keySet()) {
            long rows = 0;
            boolean isMore = true;
            while (isMore) {
                long before = rows;
                rows += commit(kind, before == 0, actor, reason, turn);
                isMore = rows > before;
            }
            if (rows > 0) {
                gone.put(kind, rows);
            }
        }
        return gone;
    }

    /** Most nights nothing is due, and then nobody's turn is asked for and nothing committed. */
    private long commit(Kind kind, boolean isFirst, String actor, String reason, Turn turn) {
        return isFirst && next(kind).isEmpty() ? 0 : committed(kind, isFirst, actor, reason, turn);
    }

    private long committed(Kind kind, boolean isFirst, String actor, String reason, Turn turn) {
        return transaction.execute(status -> {
            turn.hold();
            List<Long> ids = next(kind);
            if (ids.isEmpty()) {
                return 0L;
            }
            String all = String.valueOf(isFirst ? count(kind) : 0);
            delete(kind, ids);
            if (isFirst) {
                new AuditTrail(jdbc).append(act(kind, actor, reason, all));
            }
            return (long) ids.size();
        });
    }

    private Act act(Kind kind, String actor, String reason, String rows) {
        return new Act(
                clock.instant(),
                actor,
                ActKind.PURGE,
                word(kind),
                reason,
                Map.of("rows", rows, "before", before(kind).toString()));
    }

    private Instant before(Kind kind) {
        return clock.instant().minus(retention.of(kind).orElseThrow());
    }

    private List<Long> next(Kind kind) {
        return jdbc.sql(victims(kind) + " order by 1 limit " + rowsACommit(kind))
                .param("before", OffsetDateTime.ofInstant(before(kind), ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    private long count(Kind kind) {
        return jdbc.sql("select count(*) from (" + victims(kind) + ") v")
                .param("before", OffsetDateTime.ofInstant(before(kind), ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A candidate or a reading takes many rows with it. */
    private int rowsACommit(Kind kind) {
        return switch (kind) {
            case CANDIDATES -> Math.max(1, rowsACommit / 1_000);
            case READINGS -> Math.max(1, rowsACommit / 10);
            case BATCH_METADATA, NIGHTS, RUNS -> rowsACommit;
        };
    }

    private String victims(Kind kind) {
        String sql = SqlFile.beside(Purge.class, "purge-" + word(kind).replace('_', '-'))
                .text();
        return switch (kind) {
            case RUNS -> sql + unreferenced("pipeline.run", "r.run_id");
            case READINGS -> sql + unreferenced("validation.reading", "r.reading_id");
            case BATCH_METADATA, CANDIDATES, NIGHTS -> sql;
        };
    }

    /** Whatever table refers to it keeps it, those of later versions too; but for what goes with it. */
    private String unreferenced(String table, String key) {
        StringBuilder conditions = new StringBuilder();
        jdbc.sql(REFERENCES.text())
                .param("table", table)
                .query((row, number) -> " and not exists (select from " + row.getString(1) + " x where x."
                        + row.getString(2) + " = " + key + foundBy(row.getString(1)) + ")")
                .list()
                .forEach(conditions::append);
        return conditions.toString();
    }

    /** No index leads from a reading to the state of its return. */
    private static String foundBy(String table) {
        return table.equals("validation.return_state")
                ? " and x.form_code = r.form_code and x.period = r.period and x.town_code = r.town_code"
                : "";
    }

    private void delete(Kind kind, List<Long> ids) {
        for (String statement : statements(kind)) {
            jdbc.sql(statement).param("ids", ids).update();
        }
    }

    private static List<String> statements(Kind kind) {
        return switch (kind) {
            case BATCH_METADATA ->
                List.of(SqlFile.beside(Purge.class, "purged-batch-metadata")
                        .text()
                        .split(";\n"));
            case CANDIDATES -> List.of("delete from publication.candidate where candidate_id in (:ids)");
            case READINGS -> List.of("delete from validation.reading where reading_id in (:ids)");
            case NIGHTS -> List.of("delete from scheduling.night where night_id in (:ids)");
            case RUNS -> List.of("delete from pipeline.run where run_id in (:ids)");
        };
    }

    /** As the policy and the audit name it. */
    public static String word(Kind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
