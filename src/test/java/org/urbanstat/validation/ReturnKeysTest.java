package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Severity;

/** What stands in the place of foreign keys that would be asked for every row. */
class ReturnKeysTest {
    private static final String RETURN = "population 620982100 2024";

    private TestDatabase database;
    private SentReturns returns;

    @BeforeEach
    void judgeTwoRevisions() {
        database = TestDatabase.fresh();
        returns = new SentReturns(database, ProjectJobs.definitions());
        returns.send("1.xlsx", "2025-01-20", returns.accepted(RETURN, "resident_total=1"));
        returns.send("2.xlsx", "2025-01-21", returns.found(Severity.ERROR, RETURN, "resident_total=2"));
        returns.judge();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aReadingNamesNothingThatIsNotThere() {
        for (String column : new String[] {"submission_id", "run_id", "layout_id", "definitions_sha256"}) {
            refuses("update validation.reading set " + column + " = " + column, "stay what they were");
        }
        refuses(
                "insert into validation.reading (submission_id, town_code, form_code, period, sheet, layout_id, row_count,"
                        + " content_sha256, is_rejected, received_at, file_name, definitions_sha256, run_id)"
                        + " select 98 + r.reading_id, r.town_code, r.form_code, r.period, r.sheet, r.layout_id, r.row_count,"
                        + " r.content_sha256, r.is_rejected, r.received_at, r.file_name, r.definitions_sha256, r.run_id"
                        + " from validation.reading r",
                "validation.reading names 2 ");
    }

    @Test
    void aNumberIsThatOfARevisionOfTheSameSheet() {
        refuses("update validation.reading set sheet = '另一表' where reading_id = 1", "validation.reading has 1 numbers");
        refuses("update validation.reading set revision = 3 - revision", "validation.reading has 2 numbers");
    }

    @Test
    void aNoteOfAReadingAndASightingNameNothingThatIsNotThere() {
        for (String column : new String[] {"submission_id = 99", "run_id = 99", "definitions_sha256 = 'x'"}) {
            refuses(
                    "update validation.read_submission set " + column + " where submission_id = 1",
                    "validation.read_submission: 1 of column " + column.split(" ")[0]);
        }
        String sighting = "insert into intake.sighting select 'inbox', s.file_name, 1, now(), now(), '1',"
                + " s.submission_id + %d, false, now() from intake.submission s";
        refuses(sighting.formatted(1), "intake.sighting: 1 of column submission_id");
        run(sighting.formatted(0));
        refuses("update intake.sighting set submission_id = 99", "intake.sighting: 1 of column submission_id");
    }

    @Test
    void whatNotesAndSightingsReferToStays() {
        run("delete from validation.reading");
        run("delete from validation.revision");
        for (String table : new String[] {"intake.submission", "definitions.edition"}) {
            refuses("delete from " + table, "validation.read_submission refers to");
        }
        run("alter table intake.submission drop constraint submission_run_id_fkey");
        refuses("delete from pipeline.run where run_id = 1", "validation.read_submission refers to");
        run(
                "insert into intake.sighting select 'inbox', s.file_name, 1, now(), now(), '1', s.submission_id, false, now()"
                        + " from intake.submission s");
        run("delete from validation.read_submission");
        refuses("delete from intake.submission", "intake.sighting refers to");
    }

    @Test
    void whatReadingsReferToStays() {
        run("delete from validation.read_submission");
        refuses("delete from validation.revision where revision = 2", "validation.reading refers to");
        refuses("delete from validation.reading_layout", "validation.reading refers to");
        refuses("delete from definitions.edition", "validation.reading refers to");
        refuses("delete from intake.submission where submission_id = 1", "validation.reading refers to");
        run("delete from validation.reading where reading_id = 2");
        refuses("delete from intake.submission where submission_id = 2", "validation.revision refers to");
        run("alter table intake.submission drop constraint submission_run_id_fkey");
        refuses("delete from pipeline.run where run_id = 1", "validation.reading refers to");
    }

    @Test
    void aStateNamesNoReadingThatIsNotThere() {
        refuses("update validation.return_state set latest_reading_id = 99", "validation.return_state has 1 states");
        refuses("update validation.return_state set reading_id_in_force = 99", "validation.return_state has 1 states");
    }

    @Test
    void aStateGoesWithTheReadingInForceAndWithTheLatest() {
        for (int reading : new int[] {1, 2}) {
            returns.touchAll();
            returns.judge();
            assertThat(database.lines("select latest_reading_id, reading_id_in_force from validation.return_state"))
                    .containsExactly(reading == 1 ? "2|1" : "2|null");
            run("delete from validation.reading where reading_id = " + reading);
            assertThat(database.lines("select town_code from validation.return_state"))
                    .isEmpty();
        }
    }

    @Test
    void aPublishedReturnNamesAReadingThatIsThereAndKeepsIt() {
        run("alter table publication.release_in_use drop constraint release_in_use_release_id_fkey");
        String published = "insert into publication.return_status (form_code, period, town_code, status, revision,"
                + " received_at, error_count, warning_count, file_name, revision_in_force, reading_id_in_force,"
                + " from_release) select r.form_code, r.period, r.town_code, 'accepted', 1, r.received_at, 0, 0, r.file_name,"
                + " 1, r.reading_id + %d, 1 from validation.reading r where r.reading_id = 1";
        refuses(published.formatted(98), "publication.return_status has 1 returns whose reading is not there");
        run(published.formatted(0));
        refuses("update publication.return_status set reading_id_in_force = 2", "stays what it was");
        refuses("delete from validation.reading where reading_id = 1", "publication.return_status refers to");
        run("delete from validation.reading where reading_id = 2");
    }

    private void run(String sql) {
        database.client().sql(sql).update();
    }

    private void refuses(String sql, String because) {
        assertThatThrownBy(() -> run(sql))
                .as(sql)
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining(because);
    }
}
