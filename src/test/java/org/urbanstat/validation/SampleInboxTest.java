package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Sha256;

/** Files of the sample as the parser hands them on. */
class SampleInboxTest {
    private static final Path INBOX = Path.of("sample-data/inbox");

    private static FileOutcome check(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(INBOX.resolve(file));
        FileParser parser = new FileParser(Sheets.DEFINITIONS);
        return new FileValidation(Sheets.DEFINITIONS).validate(file, Sha256.of(bytes), parser.parse(file, bytes));
    }

    private static FileOutcome checkAlone(String file) throws IOException {
        byte[] bytes = Files.readAllBytes(INBOX.resolve(file));
        FileParser parser = new FileParser(Sheets.DEFINITIONS);
        return new FileValidation(Sheets.DEFINITIONS).validateAlone(file, Sha256.of(bytes), parser.parse(file, bytes));
    }

    private static ReturnOutcome population(FileOutcome outcome) {
        return outcome.returns().stream()
                .filter(r -> r.form().text().equals("population"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void evaluatesEverythingButWhatNeedsLastYearOrTheDayOfReceipt() throws IOException {
        FileOutcome outcome = checkAlone("2025-01-15/七里镇2024年城镇化统计报表.xlsx");

        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.returns()).hasSize(4).allMatch(r -> r.outcome() == ReturnOutcome.Outcome.ACCEPTED);
        assertThat(outcome.returns().stream().flatMap(r -> r.notEvaluated().stream()))
                .containsExactlyInAnyOrder(
                        "population.swapped_columns.resident_total",
                        "population.change_between.resident_total",
                        "population.unit_slip.households",
                        "population.unit_slip.resident_total",
                        "population.unit_slip.registered_total",
                        "population.unit_slip.away_half_year",
                        "population.unit_slip.incoming_half_year",
                        "population.copy_of_last_year.unit_code",
                        "population.stale_title.unit_code",
                        "population.not_early.unit_code",
                        "settlement.unit_slip.settled_total",
                        "settlement.copy_of_last_year.town_code",
                        "settlement.stale_title.town_code",
                        "settlement.not_early.town_code",
                        "residence_permit.unit_slip.eligible",
                        "residence_permit.unit_slip.valid_permits",
                        "residence_permit.copy_of_last_year.town_code",
                        "residence_permit.stale_title.town_code",
                        "residence_permit.not_early.town_code",
                        "rural_waste.unit_slip.served_population",
                        "rural_waste.unit_slip.hauled_tonnes",
                        "rural_waste.unit_slip.households",
                        "rural_waste.copy_of_last_year.unit_code",
                        "rural_waste.stale_title.unit_code",
                        "rural_waste.not_early.unit_code");
    }

    @Test
    void keepsWhatWasCleaned() throws IOException {
        ReturnOutcome only = population(check("2022-01-16/沙州镇2021年人口基本情况表.xlsx"));

        assertThat(only.outcome()).isEqualTo(ReturnOutcome.Outcome.ACCEPTED);
        assertThat(only.cleanings())
                .hasSize(24)
                .contains(new ReturnOutcome.Cleaning(5, "resident_total", "5,983", "5983", "read"));
    }

    @Test
    void aReturnSentAgainInAnotherFileHasTheSameContent() throws IOException {
        Sha256 first = population(check("2025-01-18/肃州镇2024年城镇化统计报表.xlsx")).contentSha256();
        Sha256 again = population(check("2025-02-06/肃州镇2024年人口基本情况表.xlsx")).contentSha256();

        assertThat(again).isEqualTo(first);
    }

    @Test
    void theFormerNameOfATownAgreesWithItsCode() throws IOException {
        FileOutcome outcome = check("2020-01-17/杨家桥乡2019年城镇化统计报表.xlsx");

        assertThat(outcome.returns()).allSatisfy(r -> {
            assertThat(r.town().digits()).isEqualTo("620982106");
            assertThat(r.findings()).isEmpty();
        });
    }

    @Test
    void aFileThatCannotBeReadIsQuarantinedWithItsReason() throws IOException {
        FileOutcome outcome = check("2025-01-20/黄渠镇2024年城镇化统计报表.xlsx");

        assertThat(outcome.isQuarantined()).isTrue();
        assertThat(outcome.findings()).extracting(Finding::ruleCode).isEqualTo(List.of("file.password_protected"));
    }
}
