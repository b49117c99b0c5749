package org.urbanstat.facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Field;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.ReturnStates;
import org.urbanstat.validation.TouchedAreas;
import org.urbanstat.validation.TypedRow;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** Returns that towns send in a test: written and judged as those of a night are, without a file to read. */
public final class SentReturns {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int FIRST_ROW = 5;

    private final TestDatabase database;
    private final Definitions definitions;
    private final Readings readings;
    private RunContext run;
    private String basis = "test";

    public SentReturns(TestDatabase database, Definitions definitions) {
        this.database = database;
        this.definitions = definitions;
        new FactTables(database.dataSource()).bring(definitions.forms().values());
        this.readings = new Readings(database.dataSource(), definitions.forms());
        database.newEdition(definitions.sha256().hex());
        this.run = new RunContext(database.newRun(), definitions.sha256(), false);
    }

    /** A file of a town that has arrived. */
    public record Sent(long submission, String path, Instant receivedAt) {}

    public long runId() {
        return run.runId();
    }

    /**
     * An accepted return in sheet 表, its rows from row 5 on, its fields in the order of the form.
     *
     * @param key form, town and period between blanks
     * @param rows {@code field=value} between blanks; a blank cell is left out
     */
    public ReturnOutcome accepted(String key, String... rows) {
        return outcome(key, "表", List.of(), rows);
    }

    /** As {@link #accepted}, in a sheet of that name. */
    public ReturnOutcome inSheet(String sheet, String key, String... rows) {
        return outcome(key, sheet, List.of(), rows);
    }

    /** As {@link #accepted}, with one finding; an ERROR rejects it. */
    public ReturnOutcome found(Severity severity, String key, String... rows) {
        return outcome(key, "表", List.of(finding(key.split(" ")[0] + ".between.people", severity)), rows);
    }

    /** Lets a file arrive in the first hour of the day in Shanghai. */
    public Sent send(String path, String day, ReturnOutcome... returns) {
        Instant receivedAt = LocalDate.parse(day).atStartOfDay(ZONE).toInstant();
        long id = database.client()
                .sql("insert into intake.submission (sha256, file_name, byte_count, bytes, received_at, run_id)"
                        + " values (:sha, :path, 1, 'x', :at::timestamptz, :run) returning submission_id")
                .param("sha", Sha256.of(path).hex())
                .param("path", path)
                .param("at", receivedAt.toString())
                .param("run", run.runId())
                .query(Long.class)
                .single();
        Sent sent = new Sent(id, path, receivedAt);
        write(sent, run, returns);
        return sent;
    }

    /** Reads the file again under another edition of the definitions. */
    public void readAgain(Sent sent, Sha256 edition, ReturnOutcome... returns) {
        database.newEdition(edition.hex());
        write(sent, new RunContext(run.runId(), edition, false), returns);
    }

    private void write(Sent sent, RunContext context, ReturnOutcome... returns) {
        FileOutcome file = new FileOutcome(sent.path(), Sha256.of(sent.path()), false, List.of(), List.of(returns));
        readings.write(
                List.of(new ReadSubmission(sent.submission(), file, true, "xlsx", "", sent.receivedAt())), context);
    }

    /** Says of every return which revision is the latest and which one is in force. */
    public void judge() {
        judgeOn(LocalDate.parse("2026-01-02"));
    }

    /** As a night of that day would; what comes after it is read by another run. */
    public void judgeOn(LocalDate today) {
        judgeOn(today, () -> {});
    }

    /** @param whereJudged looks at what the judging keeps until its transaction ends; not run where nothing was judged */
    public void judgeOn(LocalDate today, Runnable whereJudged) {
        new TransactionTemplate(new JdbcTransactionManager(database.dataSource())).executeWithoutResult(status -> {
            if (new ReturnStates(database.client()).judge(definitions, basis, today)) {
                whereJudged.run();
            }
        });
        nextRun();
    }

    /** What comes from now on is read by another run. */
    public void nextRun() {
        run = new RunContext(database.newRun(), definitions.sha256(), false);
    }

    /** Something changed that bears on every town. */
    public void touchAll() {
        basis += '+';
    }

    /** A release showed what was touched so far. */
    public void touchedOnly() {
        new TouchedAreas(database.client()).clear();
    }

    private ReturnOutcome outcome(String key, String sheet, List<Finding> findings, String... rows) {
        String[] parts = key.split(" ");
        Form form = definitions.form(new FormCode(parts[0])).orElseThrow();
        Map<String, Integer> columns = new LinkedHashMap<>();
        form.fields().forEach(field -> columns.put(field.code(), columns.size() + 1));
        List<TypedRow> typed = new ArrayList<>();
        for (String row : rows) {
            typed.add(new TypedRow(FIRST_ROW + typed.size(), values(form, row)));
        }
        return new ReturnOutcome(
                new AreaCode(parts[1]),
                form.code(),
                new Period(parts[2]),
                sheet,
                columns,
                typed,
                Map.of(),
                findings,
                List.of(),
                List.of(),
                Sha256.of(List.of(rows).toString()));
    }

    private static Map<String, Object> values(Form form, String row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String pair : row.split(" ")) {
            String[] sides = pair.split("=");
            values.put(sides[0], value(form.field(sides[0]).orElseThrow(), sides[1]));
        }
        return values;
    }

    private static Object value(Field field, String text) {
        return switch (field.type()) {
            case COUNT -> Long.valueOf(text);
            case QUANTITY -> new BigDecimal(text);
            case YESNO -> text.equals("yes");
            case CODE12, CODE9, CLASS, TEXT, STAGE, LOCATION, CHOICE -> text;
        };
    }

    private static Finding finding(String rule, Severity severity) {
        return new Finding(
                rule,
                severity,
                Optional.of("表"),
                Optional.of("C5"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Text("问题", "a problem"),
                new Text("改", "mend it"),
                Optional.empty());
    }
}
