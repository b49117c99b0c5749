package org.urbanstat.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;

/** A database of its own into which towns send returns, on which operators act, and in which nights judge. */
final class JudgedCase implements AutoCloseable {
    /** The rule of the one finding of {@link #sendWrong}, behind the form's code. */
    static final String RULE = ".between.people";

    private static final LocalDate START = LocalDate.parse("2025-01-31");
    private static final Instant ACTED = Instant.parse("2026-01-01T16:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final SentReturns returns;
    private int sent;
    private long event;

    JudgedCase() {
        this(ProjectJobs.definitions());
    }

    JudgedCase(Definitions definitions) {
        returns = new SentReturns(database, definitions);
    }

    SentReturns returns() {
        return returns;
    }

    TestDatabase database() {
        return database;
    }

    SentReturns.Sent send(String key, String... rows) {
        return arrive(returns.accepted(key, rows));
    }

    /** With an error that rejects it. */
    SentReturns.Sent sendWrong(String key, String... rows) {
        return arrive(returns.found(Severity.ERROR, key, rows));
    }

    SentReturns.Sent sendDoubtful(String key, String row) {
        return arrive(returns.found(Severity.WARNING, key, row));
    }

    private SentReturns.Sent arrive(ReturnOutcome outcome) {
        return returns.send("%02d.xlsx".formatted(++sent), START.plusDays(sent).toString(), outcome);
    }

    void withdraw(String key, int revision, boolean isUndo) {
        new RevisionActRows(database.client()).withdraw(key(key), revision, isUndo, deed());
    }

    void accept(String key, int revision, String rule, String expires) {
        new RevisionActRows(database.client())
                .accept(key(key), revision, rule, Optional.of(LocalDate.parse(expires)), deed());
    }

    void takeBack(String key, int revision, String rule) {
        new RevisionActRows(database.client()).accept(key(key), revision, rule, Optional.empty(), deed());
    }

    private RevisionActRows.Deed deed() {
        return new RevisionActRows.Deed("王芳", ACTED, "数字属实", ++event);
    }

    List<Revision> revisions(String key) {
        return new Revisions(database.client()).of(key(key));
    }

    static ReturnKey key(String key) {
        String[] parts = key.split(" ");
        return new ReturnKey(new AreaCode(parts[1]), new FormCode(parts[0]), new Period(parts[2]));
    }

    /** Judges on that day and yields the changes, as {@code town form period: before → after}. */
    List<String> judge(String today) {
        List<String> changes = new ArrayList<>();
        returns.judgeOn(
                LocalDate.parse(today),
                () -> new ReturnChanges(database.client())
                        .forEachPage(page -> page.forEach(c -> changes.add(told(c)))));
        return changes;
    }

    private static String told(ReturnChange c) {
        return c.town() + " " + c.form() + " " + c.period() + ": " + told(c.before()) + " → " + told(c.after());
    }

    private static String told(ReturnChange.Believed b) {
        return b.status() + " " + b.revision().map(String::valueOf).orElse("-") + "/"
                + b.revisionInForce().map(String::valueOf).orElse("-");
    }

    /** The areas that the last night touched, which are then shown. */
    List<String> touched() {
        List<String> touched =
                database.lines("select area_code from pipeline.touched_area order by area_code collate \"C\"");
        new TouchedAreas(database.client()).clear();
        return touched;
    }

    List<String> lines(String sql) {
        return database.lines(sql);
    }

    @Override
    public void close() {
        database.close();
    }
}
