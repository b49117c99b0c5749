package org.urbanstat.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.Form;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.Finding;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.validation.TypedRow;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

class ReadingsTest {
    private static final Sha256 DEFINITIONS = Sha256.of("definitions");
    private static final Sha256 LATER_DEFINITIONS = Sha256.of("later definitions");
    private static final Instant RECEIVED = Instant.parse("2025-01-19T16:00:00Z");
    private static final Finding NOTE = finding("test_units.cleaned.people", Severity.NOTE);
    private static final Finding ERROR = finding("test_units.required.people", Severity.ERROR);

    private TestDatabase database;
    private Readings readings;
    private RunContext run;

    @BeforeEach
    void open() {
        database = TestDatabase.fresh();
        new FactTables(database.dataSource()).bring(List.of(TestForms.UNITS, TestForms.TOWNS));
        readings = new Readings(
                database.dataSource(),
                Map.of(TestForms.UNITS.code(), TestForms.UNITS, TestForms.TOWNS.code(), TestForms.TOWNS));
        database.newEdition(DEFINITIONS.hex());
        database.newEdition(LATER_DEFINITIONS.hex());
        run = new RunContext(database.newRun(), DEFINITIONS, false);
        archive(1, "one");
        archive(2, "two");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void writesEveryPartOfAReading() {
        readings.write(List.of(read(1, List.of(), units(NOTE), towns())), run);
        assertThat(lines("select reading_id, submission_id, town_code, form_code, period, revision, sheet,"
                        + " field_columns::text, row_count, content_sha256 = encode(sha256('units'), 'hex') as same,"
                        + " is_rejected, not_evaluated, received_at at time zone 'UTC' as received, file_name, run_id,"
                        + " is_trial, is_across_rejected, is_transposed from validation.reading"
                        + " join validation.reading_layout using (layout_id) order by reading_id"))
                .containsExactly(
                        "1|1|620982100|test_units|2024|null|Sheet1|{\"people\": 3, \"unit_code\": 1}|2|true|false|"
                                + "{test_units.between.people}|2025-01-19 16:00:00.0|2025-01-20/a.xlsx|1|false|false|false",
                        "2|1|620982100|test_towns|2024|null|Sheet2|{\"area\": 2, \"town_code\": 1}|1|false|false|{}|"
                                + "2025-01-19 16:00:00.0|2025-01-20/a.xlsx|1|false|false|true");
        assertThat(lines("select submission_id, reading_id, ordinal, is_across, rule_code, severity, sheet, cell,"
                        + " raw_text, found, expected, difference, message_zh, message_en, fix_zh, fix_en, waiver"
                        + " from validation.finding"))
                .containsExactly(
                        "1|1|0|false|test_units.cleaned.people|NOTE|Sheet1|C5|１２|12|null|null|问题|problem|改|fix|null");
        assertThat(
                        lines(
                                "select reading_id, sheet_row, field_code, raw_text, value_text, state from validation.cleaning"))
                .containsExactly("1|5|people|１２|12|read");
        assertThat(lines("select reading_id, sheet_row, town_code, period, unit_code, people, is_clean, remark"
                        + " from facts.test_units order by reading_id, sheet_row"))
                .containsExactly(
                        "1|5|620982100|2024|620982100001|12|true|a\tb\\c",
                        "1|6|620982100|2024|620982100201|null|null|null");
        assertThat(lines("select reading_id, sheet_row, town_code, period, area from facts.test_towns"))
                .containsExactly("2|4|620982100|2024|1234.50");
        assertThat(states()).containsExactly("1|read|xlsx|", "2|pending||");
    }

    @Test
    void keepsTheRowsOfARejectedReturnToo() {
        readings.write(List.of(read(1, List.of(), units(NOTE, ERROR))), run);
        assertThat(lines("select reading_id, is_rejected, row_count from validation.reading"))
                .containsExactly("1|true|2");
        assertThat(lines("select ordinal, severity from validation.finding order by ordinal"))
                .containsExactly("0|NOTE", "1|ERROR");
        assertThat(
                        lines(
                                "select reading_id, are_rows_kept from facts.test_units join validation.reading using (reading_id)"))
                .containsExactly("1|true", "1|true");
    }

    @Test
    void quarantinesAFileAndSaysWhy() {
        Finding corrupted = finding("file.corrupted", Severity.ERROR);
        ReadSubmission submission = new ReadSubmission(
                1,
                new FileOutcome("a.xlsx", Sha256.of("one"), true, List.of(corrupted), List.of()),
                true,
                "csv",
                "GB18030",
                RECEIVED);
        readings.write(List.of(submission), run);
        readings.write(List.of(submission), run);
        assertThat(lines("select submission_id, reading_id, rule_code from validation.finding"))
                .containsExactly("1|null|file.corrupted");
        assertThat(states()).containsExactly("1|quarantined|csv|GB18030", "2|pending||");
    }

    @Test
    void changesNothingWhenTheSameIsReadAgainAndWritesItAnewUnderLaterDefinitions() {
        readings.write(List.of(read(1, List.of(), units(NOTE)), read(2, List.of(), units(NOTE))), run);
        readings.write(List.of(read(1, List.of(), units(NOTE)), read(2, List.of(), units(NOTE))), run);
        assertThat(lines("select reading_id, submission_id from validation.reading order by reading_id"))
                .containsExactly("1|1", "2|2");
        readings.write(List.of(read(1, List.of(), units(NOTE))), new RunContext(run.runId(), LATER_DEFINITIONS, false));
        assertThat(lines("select submission_id, count(*) from validation.reading group by 1 order by 1"))
                .containsExactly("1|2", "2|1");
        assertThat(lines("select count(*) from facts.test_units")).containsExactly("6");
    }

    @Test
    void leavesSubmissionsAsTheyAreInATrial() {
        RunContext trial = new RunContext(run.runId(), DEFINITIONS, true);
        readings.write(List.of(read(1, List.of(finding("file.note", Severity.NOTE)), units(NOTE))), trial);
        assertThat(lines("select is_trial from validation.reading")).containsExactly("true");
        assertThat(lines("select rule_code from validation.finding")).containsExactly("test_units.cleaned.people");
        assertThat(states()).containsExactly("1|pending||", "2|pending||");
        readings.write(List.of(read(1, List.of(), units(NOTE))), run);
        assertThat(lines("select is_trial from validation.reading order by reading_id"))
                .containsExactly("true", "false");
    }

    @Test
    void leavesAPartlyReadSubmissionPending() {
        ReadSubmission part = new ReadSubmission(
                1,
                new FileOutcome("a.xlsx", Sha256.of("one"), false, List.of(), List.of(towns())),
                false,
                "xlsx",
                "",
                RECEIVED);
        readings.write(List.of(part), run);
        assertThat(states()).containsExactly("1|pending||", "2|pending||");
        readings.write(List.of(read(1, List.of(), units(NOTE), towns())), run);
        assertThat(lines("select form_code from validation.reading order by reading_id"))
                .containsExactly("test_towns", "test_units");
    }

    @Test
    void writesNothingOfABatchOfWhichOnePartIsRefused() {
        ReturnOutcome unknown = outcome(TestForms.UNITS, "Sheet1", Map.of(), List.of(), List.of(), List.of());
        Readings withoutForms = new Readings(database.dataSource(), Map.of());
        assertThatThrownBy(() -> withoutForms.write(List.of(read(1, List.of(), unknown)), run))
                .hasMessage("a return of form test_units, of which there is no file in jobs/forms");
        assertThat(lines("select reading_id from validation.reading")).isEmpty();
        assertThat(states()).containsExactly("1|pending||", "2|pending||");
    }

    @Test
    void keepsWhatReadingsHaveInCommonOnce() {
        readings.write(List.of(read(1, List.of(), units(NOTE), towns()), read(2, List.of(), units(), towns())), run);
        assertThat(lines("select form_code, count(*), count(distinct layout_id) from validation.reading group by 1"
                        + " order by 1"))
                .containsExactly("test_towns|2|1", "test_units|2|1");
        assertThat(lines("select field_columns::text, not_evaluated::text from validation.reading_layout order by 1"))
                .containsExactly(
                        "{\"area\": 2, \"town_code\": 1}|{}",
                        "{\"people\": 3, \"unit_code\": 1}|{test_units.between.people}");
    }

    @Test
    void refusesRowsWithoutAReading() {
        readings.write(List.of(read(1, List.of(), units(NOTE))), run);
        assertThatThrownBy(() -> database.client()
                        .sql("insert into facts.test_units (reading_id, sheet_row, town_code, period)"
                                + " values (1, 7, '620982100', '2024'), (8, 5, '620982100', '2024')")
                        .update())
                .hasMessageContaining("facts.test_units has rows of 1 readings that are not there");
        assertThat(lines("select count(*) from facts.test_units")).containsExactly("2");
    }

    @Test
    void forgetsTheRowsOfAReadingWithIt() {
        readings.write(List.of(read(1, List.of(), units(NOTE), towns()), read(2, List.of(), units(), towns())), run);
        database.client()
                .sql("delete from validation.reading where submission_id = 2")
                .update();
        assertThat(lines("select reading_id, count(*) from facts.test_units group by 1"))
                .containsExactly("1|2");
        assertThat(lines("select reading_id from facts.test_towns")).containsExactly("2");
    }

    private static ReadSubmission read(long submission, List<Finding> findings, ReturnOutcome... returns) {
        FileOutcome outcome = new FileOutcome("2025-01-20/a.xlsx", Sha256.of("one"), false, findings, List.of(returns));
        return new ReadSubmission(submission, outcome, true, "xlsx", "", RECEIVED);
    }

    private static ReturnOutcome units(Finding... findings) {
        return outcome(
                TestForms.UNITS,
                "Sheet1",
                Map.of("unit_code", 1, "people", 3),
                List.of(
                        new TypedRow(
                                5,
                                Map.of(
                                        "unit_code",
                                        "620982100001",
                                        "people",
                                        12L,
                                        "is_clean",
                                        true,
                                        "remark",
                                        "a\tb\\c")),
                        new TypedRow(6, Map.of("unit_code", "620982100201"))),
                List.of(findings),
                List.of(new ReturnOutcome.Cleaning(5, "people", "１２", "12", "read")));
    }

    private static ReturnOutcome towns() {
        return outcome(
                TestForms.TOWNS,
                "Sheet2",
                Map.of("town_code", 1, "area", 2),
                List.of(new TypedRow(4, Map.of("town_code", "620982100", "area", new BigDecimal("1234.50")))),
                List.of(),
                List.of());
    }

    private static ReturnOutcome outcome(
            Form form,
            String sheet,
            Map<String, Integer> columns,
            List<TypedRow> rows,
            List<Finding> findings,
            List<ReturnOutcome.Cleaning> cleanings) {
        return new ReturnOutcome(
                new AreaCode("620982100"),
                form.code(),
                new Period("2024"),
                sheet,
                columns,
                rows,
                Map.of(),
                findings,
                form == TestForms.UNITS ? List.of("test_units.between.people") : List.of(),
                cleanings,
                Sha256.of(form == TestForms.UNITS ? "units" : "towns"),
                form == TestForms.TOWNS);
    }

    private static Finding finding(String rule, Severity severity) {
        return new Finding(
                rule,
                severity,
                Optional.of("Sheet1"),
                Optional.of("C5"),
                Optional.of("１２"),
                Optional.of("12"),
                Optional.empty(),
                Optional.empty(),
                new Text("问题", "problem"),
                new Text("改", "fix"),
                Optional.empty());
    }

    private void archive(long id, String content) {
        database.client()
                .sql(
                        "insert into intake.submission (submission_id, sha256, file_name, byte_count, bytes, received_at,"
                                + " run_id) overriding system value values (:id, :sha, 'a.xlsx', 3, 'x', :at::timestamptz, :run)")
                .param("id", id)
                .param("sha", Sha256.of(content).hex())
                .param("at", RECEIVED.toString())
                .param("run", run.runId())
                .update();
    }

    private List<String> states() {
        return lines("select submission_id, state, format, charset from intake.submission order by submission_id");
    }

    private List<String> lines(String sql) {
        return database.client()
                .sql(sql)
                .query((row, number) -> {
                    StringBuilder line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(i > 1 ? "|" : "").append(row.getObject(i));
                    }
                    return line.toString();
                })
                .list();
    }
}
