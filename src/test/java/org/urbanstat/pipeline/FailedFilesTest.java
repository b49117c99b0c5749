package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.parsing.BreakableParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;
import org.urbanstat.vocabulary.Text;

/** A fault of the program at one file costs neither the night nor the file, and is not laid to the town. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FailedFilesTest {
    private static final String SETTLED = "select settled_count from mart.person_land_quota order by town_code";
    private static final String TOLD = "files at which the program itself failed and of which it read nothing: %s."
            + " They are kept; what was read of them before stands, and what never was read every run tries again."
            + " Report what stands in the brackets, and run a version that can read them";
    private static final String CORRECTED = "2025-02-03/甲镇落户更正.csv";
    private static final String FAILED = CORRECTED + " (IndexOutOfBoundsException at BreakableParser.java:14)";

    @TempDir
    static Path folder;

    static final AtomicBoolean IS_BROKEN = new AtomicBoolean();
    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void publishTheFirstRelease() {
        country = SmallCountry.in(folder).sendAll();
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
        assertThat(SmallCountry.remarks(night)).extracting(Text::en).containsExactly(TOLD.formatted(FAILED));
        assertThat(urbanstat.lines(SETTLED)).containsExactly("100", "50");
        assertThat(urbanstat.lines("select file_name, rule_code, found, town_code from mart.finding"))
                .containsExactly(
                        CORRECTED + "|file.program_failed|IndexOutOfBoundsException at BreakableParser.java:14|null");
    }

    @Test
    @Order(2)
    void it_is_tried_again_and_nothing_else_changes() {
        RunOutcome night = broken(country.request());
        assertThat(night.releaseId()).isEmpty();
        assertThat(SmallCountry.remarks(night)).extracting(Text::en).containsExactly(TOLD.formatted(FAILED));
        assertThat(urbanstat.lines("select file_name from intake.submission where state = 'pending'"))
                .containsExactly(CORRECTED);
    }

    @Test
    @Order(3)
    void what_was_read_before_stands_where_the_program_fails_at_reading_it_again() {
        RunOutcome night = broken(country.forced());
        assertThat(night.remarks())
                .singleElement()
                .satisfies(told -> assertThat(told.en())
                        .startsWith(
                                "files at which the program itself failed and of which it read nothing: 2025-01-20/")
                        .contains(" … (13)"));
        assertThat(urbanstat.lines(SETTLED)).containsExactly("100", "50");
        assertThat(urbanstat.lines("select state, count(*) from intake.submission group by state order by state"))
                .containsExactly("pending|1", "read|12");
    }

    @Test
    @Order(4)
    void a_program_that_can_reads_it_and_all_is_as_if_it_always_could() {
        RunOutcome night = urbanstat.run(country.request());
        assertThat(SmallCountry.remarks(night)).isEmpty();
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(1, 0, 0, 0));
        assertThat(urbanstat.lines(SETTLED)).containsExactly("101", "50");
        urbanstat.run(country.forced());
        assertThat(urbanstat.lines("select rule_code from mart.finding")).isEmpty();
        assertThat(new Verification(urbanstat.dataSource(), Optional.empty())
                        .of(Optional.empty(), true)
                        .isGood(true))
                .isTrue();
    }

    @Test
    @Order(5)
    void the_check_of_a_file_alone_says_it_too() {
        byte[] file = SmallCountry.sent("甲镇落户").getBytes(StandardCharsets.UTF_8);
        FileReading reading = new FileReading(
                BreakableParser.of(urbanstat.edition().definitions(), () -> true),
                new FileValidation(urbanstat.edition().definitions()));
        FileOutcome outcome = reading.readAlone("甲镇落户.csv", Sha256.of(file), file);
        assertThat(outcome.isProgramFailed()).isTrue();
        assertThat(outcome.isClean()).isFalse();
        assertThat(outcome.findings()).hasSize(1);
        assertThat(List.of(
                        outcome.findings().get(0).message().zh(),
                        outcome.findings().get(0).toString()))
                .noneMatch(told -> told.contains("张三"));
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
