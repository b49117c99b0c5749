package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.urbanstat.parsing.BreakableParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** A fault of the program at one file costs neither the night nor the file, and is not laid to the town. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailedFilesTest {
    private static final String SETTLED = "select settled_count from mart.person_land_quota order by town_code";
    private static final String STATES =
            "select state, failure is not null, count(*) from intake.submission group by 1, 2 order by 1";
    private static final String TOLD = "files at which the program itself failed and of which it read nothing: ";
    private static final String HIDDEN = "2025-01-21/旧表.xlsx";
    private static final String CORRECTED = "2025-02-03/甲镇落户更正.csv";

    @TempDir
    static Path folder;

    static final AtomicBoolean IS_BROKEN = new AtomicBoolean();
    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTheFirstRelease() {
        country = SmallCountry.in(folder).sendAll().send(HIDDEN, "PK\u0003\u0004 not a workbook");
        urbanstat = TestInstallation.parsingBy(country, definitions -> BreakableParser.of(definitions, IS_BROKEN::get));
        assertThat(urbanstat.run(country.request()).releaseId()).contains(1L);
        assertThat(urbanstat.lines(SETTLED)).containsExactly("100", "50");
        country.sendCorrected(CORRECTED, "甲镇落户", "100,60,10,5,5,20,40", "101,61,10,5,5,20,41");
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    @Order(1)
    void the_night_goes_on_without_the_file_and_says_so() {
        RunOutcome night = broken(country.request());
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(1, 0, 0));
        assertThat(told(night)).startsWith(TOLD + CORRECTED + " (IndexOutOfBoundsException at BreakableParser.java:");
        assertThat(night.releaseId()).isEmpty();
        assertThat(urbanstat.lines(STATES)).containsExactly("pending|t|1", "quarantined|f|1", "read|f|12");
    }

    @Test
    @Order(2)
    void it_is_tried_again_and_to_no_other_effect() {
        RunOutcome night = broken(country.request());
        assertThat(night.releaseId()).isEmpty();
        assertThat(told(night)).startsWith(TOLD + CORRECTED);
        assertThat(urbanstat.lines(STATES)).containsExactly("pending|t|1", "quarantined|f|1", "read|f|12");
    }

    @Test
    @Order(3)
    void what_was_read_before_stands_where_the_program_fails_at_reading_it_again() {
        RunOutcome night = broken(
                new RunRequest(country.inbox(), SmallCountry.form("settlement"), true, false, false, "test", "test"));
        assertThat(night.releaseId()).isEmpty();
        assertThat(told(night)).contains("2025-01-20/乙镇落户.csv", "2025-01-20/甲镇落户.csv", CORRECTED);
        assertThat(urbanstat.lines(SETTLED)).containsExactly("100", "50");
        assertThat(urbanstat.lines(STATES)).containsExactly("pending|t|3", "quarantined|f|1", "read|f|10");
        assertThat(urbanstat.lines("select rule_code from mart.finding")).containsExactly("file.corrupted");
    }

    @Test
    @Order(4)
    void that_it_fails_at_each_of_many_is_no_matter_of_files() {
        assertThatThrownBy(() -> broken(country.forced()))
                .isInstanceOf(RunFailed.class)
                .hasMessageContaining("the program failed at each of 14 files, at the first by IndexOutOfBounds");
        assertThat(urbanstat.lines(STATES)).containsExactly("pending|t|3", "quarantined|f|1", "read|f|10");
    }

    @Test
    @Order(5)
    void a_program_that_can_reads_them_and_all_is_as_if_it_always_could() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(SmallCountry.remarks(night)).isEmpty();
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(urbanstat.lines(SETTLED)).containsExactly("101", "50");
        assertThat(urbanstat.lines(STATES)).containsExactly("quarantined|f|1", "read|f|13");
        assertThat(new Verification(urbanstat.dataSource(), Optional.empty())
                        .of(Optional.empty(), true)
                        .isGood(true))
                .isTrue();
    }

    @Test
    @Order(6)
    @ExtendWith(OutputCaptureExtension.class)
    void the_check_of_a_file_alone_says_it_too_and_nobody_tells_what_may_be_a_name(CapturedOutput log) {
        byte[] file = SmallCountry.sent("甲镇落户").getBytes(StandardCharsets.UTF_8);
        FileReading reading = new FileReading(
                BreakableParser.of(urbanstat.edition().definitions(), () -> true),
                new FileValidation(urbanstat.edition().definitions()));
        FileOutcome outcome = reading.readAlone("甲镇落户.csv", Sha256.of(file), file);
        assertThat(outcome.isProgramFailed()).isTrue();
        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.findings()).hasSize(1);
        assertThat(List.of(outcome.findings().get(0).toString(), log.getAll()))
                .allMatch(told -> told.contains("IndexOutOfBoundsException"))
                .noneMatch(told -> told.contains("张三"));
    }

    private static String told(RunOutcome night) {
        List<Text> remarks = SmallCountry.remarks(night);
        assertThat(remarks).hasSize(1);
        return remarks.get(0).en();
    }

    private static RunOutcome broken(RunRequest request) {
        IS_BROKEN.set(true);
        try {
            return urbanstat.run(request);
        } finally {
            IS_BROKEN.set(false);
        }
    }
}
