package org.urbanstat.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.vocabulary.FormCode;

/**
 * Writes what was read of submissions: a reading for every return, its findings and cleanings, and its rows as facts;
 * those of a rejected one too, so that it can be compared, and accepted without being read again. A return that was read before under the same definitions is left as it is, so that writing
 * the same twice changes nothing.
 */
public final class Readings {
    private static final SqlFile KNOWN = SqlFile.beside(Readings.class, "known-readings");
    private static final SqlFile FRESH_IDS = SqlFile.beside(Readings.class, "fresh-reading-ids");

    private static final long NOT_WRITTEN_YET = 0;

    private final JdbcClient client;
    private final TransactionTemplate transaction;
    private final ReadingTables tables;
    private final FactRows facts;

    /** @param forms whose tables {@link FactTables} has brought up to date */
    public Readings(DataSource dataSource, Map<FormCode, Form> forms) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.tables = new ReadingTables(dataSource);
        this.facts = new FactRows(dataSource, forms);
    }

    /** Writes the batch whole or not at all, in the current transaction where there is one. */
    public void write(List<ReadSubmission> batch, RunContext run) {
        if (!batch.isEmpty()) {
            transaction.executeWithoutResult(status -> writeAll(batch, run));
        }
    }

    private void writeAll(List<ReadSubmission> batch, RunContext run) {
        Map<ReadingKey, Long> known = known(batch, run);
        Set<Long> kept = new HashSet<>();
        List<Reading> fresh = fresh(batch, known, kept);
        tables.writeReadings(fresh, run);
        tables.writeFindings(fresh);
        tables.writeCleanings(fresh);
        facts.write(fresh);
        tables.note(batch, run);
        fresh.forEach(reading -> kept.add(reading.id()));
        tables.silence(batch, kept, run);
        if (!run.isTrial()) {
            tables.replaceFileFindings(batch);
            tables.maskEarlier(batch);
            tables.mark(batch);
        }
    }

    /** @param kept takes the ids of those that are known already */
    private List<Reading> fresh(List<ReadSubmission> batch, Map<ReadingKey, Long> known, Set<Long> kept) {
        record Unwritten(ReadSubmission submission, ReturnOutcome outcome) {}
        List<Unwritten> unwritten = new ArrayList<>();
        for (ReadSubmission submission : batch) {
            for (ReturnOutcome outcome : submission.outcome().returns()) {
                Long id = known.putIfAbsent(ReadingKey.of(submission, outcome), NOT_WRITTEN_YET);
                if (id == null) {
                    unwritten.add(new Unwritten(submission, outcome));
                } else {
                    kept.add(id);
                }
            }
        }
        Iterator<Long> ids = client.sql(FRESH_IDS.text())
                .param("count", unwritten.size())
                .query(Long.class)
                .list()
                .iterator();
        return unwritten.stream()
                .map(each -> new Reading(ids.next(), each.submission(), each.outcome()))
                .toList();
    }

    private Map<ReadingKey, Long> known(List<ReadSubmission> batch, RunContext run) {
        Map<ReadingKey, Long> known = new HashMap<>();
        client.sql(KNOWN.text())
                .param(
                        "submissions",
                        batch.stream().map(ReadSubmission::submissionId).toArray(Long[]::new))
                .param("definitions", run.definitionsSha256().hex())
                .query(row -> {
                    known.put(
                            new ReadingKey(
                                    row.getLong("submission_id"),
                                    row.getString("town_code"),
                                    row.getString("form_code"),
                                    row.getString("period"),
                                    row.getString("sheet"),
                                    row.getString("content_sha256")),
                            row.getLong("reading_id"));
                });
        return known;
    }
}
