package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.vocabulary.Severity;

/** Findings of a whole file have no form, town or period, and are row versions like all others. */
class FindingVersionsTest {
    private final Candidate candidate = new Candidate();

    @AfterEach
    void close() {
        candidate.close();
    }

    @BeforeEach
    void receive() {
        long file = candidate.returns().send("a.xlsx", "2026-03-30").submission();
        fileFinding(file, 0, "no form");
        fileFinding(file, 1, "no form");
        candidate
                .returns()
                .send(
                        "b.xlsx",
                        "2026-03-30",
                        candidate.returns().found(Severity.NOTE, "population 620982100 2024", "resident_total=1"));
        candidate.returns().judge();
        candidate.publish("2026-03-30T18:30:00Z");
    }

    private void fileFinding(long submission, int ordinal, String message) {
        candidate.update("insert into validation.finding (submission_id, ordinal, rule_code, severity, message_zh,"
                + " message_en, fix_zh, fix_en) values (" + submission + ", " + ordinal + ", 'file.unknown', 'ERROR',"
                + " '', '" + message + "', '', '')");
    }

    @Test
    void showsEachOnce() {
        assertThat(candidate.lines("select file_name, form_code, town_code, period, revision, message_en, release_id"
                        + " from mart.finding order by file_name"))
                .containsExactly(
                        "a.xlsx|null|null|null|null|no form|1",
                        "a.xlsx|null|null|null|null|no form|1",
                        "b.xlsx|population|620982100|2024|1|a problem|1");
    }

    @Test
    void leavesTheUnchangedAlone() {
        assertThat(candidate.publish("2026-03-31T18:30:00Z").releaseId()).isEmpty();
        assertThat(versions()).hasSize(3);
    }

    @Test
    void replacesTheOneThatChangedAndClosesTheOneThatIsGone() {
        candidate.update(
                "update validation.finding set message_en = 'no table' where reading_id is null and ordinal = 0");
        assertThat(candidate.publish("2026-03-31T18:30:00Z").difference().total())
                .isEqualTo(1);
        candidate.update("delete from validation.finding where reading_id is null and ordinal = 1");
        assertThat(candidate.publish("2026-04-01T18:30:00Z").difference().total())
                .isEqualTo(1);
        assertThat(versions())
                .containsExactly(
                        "a.xlsx|0|no form|1|2",
                        "a.xlsx|0|no table|2|null",
                        "a.xlsx|1|no form|1|3",
                        "b.xlsx|0|a problem|1|null");
    }

    private List<String> versions() {
        return candidate.lines("select file_name, ordinal, message_en, from_release, to_release"
                + " from publication.finding order by 1, 2, 4");
    }
}
