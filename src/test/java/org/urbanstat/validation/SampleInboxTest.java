package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Sha256;

/** Every file of the sample, through the parser: what the sample's README says of each becomes true, and no more. */
class SampleInboxTest {
    private static final Path INBOX = Path.of("sample-data/inbox");
    private static List<FileOutcome> outcomes;

    @BeforeAll
    static void checkEveryFile() throws IOException {
        FileParser parser = new FileParser(Sheets.DEFINITIONS);
        FileValidation validation = new FileValidation(Sheets.DEFINITIONS);
        try (Stream<Path> files = Files.walk(INBOX)) {
            outcomes = files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().matches("~\\$.*|\\..*"))
                    .sorted()
                    .map(f -> check(parser, validation, f))
                    .toList();
        }
    }

    private static FileOutcome check(FileParser parser, FileValidation validation, Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            String name = INBOX.relativize(file).toString();
            return validation.validate(name, Sha256.of(bytes), parser.parse(name, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void findsWhatTheReadmeSaysGoesWrongAndNothingElse() {
        assertThat(outcomes.stream().flatMap(SampleInboxTest::lines))
                .containsExactly(
                        "2021-01-18/肃州镇2020年城镇化统计报表.xlsx 620982102 2020 ERROR population.equals_sum_of.resident_total E10",
                        "2022-07-08/敦煌市2022年6月城区环卫月报.xlsx 620982102 2022-06 ERROR urban_sanitation.not_above.mechanised_area D6",
                        "2023-01-19/转渠口镇2022年城镇化统计报表.xlsx 620982104 2022 WARNING population.balances.resident_total E7",
                        "2023-01-23/黄渠镇2022年农村生活垃圾表.csv 620982108 2022 ERROR rural_waste.every_village.unit_code -",
                        "2023-01-23/黄渠镇2022年农村生活垃圾表.csv 620982108 2022 ERROR rural_waste.code_known.unit_code A7",
                        "2023-03-06/办公用品采购清单.xlsx ERROR file.no_table",
                        "2024-01-18/阳关镇2023年城镇化统计报表.xlsx ERROR file.corrupted",
                        "2024-04-02/郭家堡镇2023年人口基本情况表(修订).xlsx 620982107 2023 ERROR population.equals_sum_of.resident_total E8",
                        "2024-04-02/郭家堡镇2023年人口基本情况表(修订).xlsx 620982107 2023 WARNING population.balances.resident_total E8",
                        "2025-01-20/黄渠镇2024年城镇化统计报表.xlsx ERROR file.password_protected");
    }

    private static Stream<String> lines(FileOutcome outcome) {
        Stream<String> file = outcome.findings().stream()
                .map(f -> String.join(" ", outcome.file(), f.severity().name(), f.ruleCode()));
        Stream<String> returns = outcome.returns().stream()
                .flatMap(r -> r.findings().stream()
                        .map(f -> String.join(
                                " ",
                                outcome.file(),
                                r.town().digits(),
                                r.period().text(),
                                f.severity().name(),
                                f.ruleCode(),
                                f.cell().orElse("-"))));
        return Stream.concat(file, returns);
    }

    @Test
    void readsEveryReturnOfTheSample() {
        assertThat(outcomes.stream().mapToInt(o -> o.returns().size()).sum()).isEqualTo(625);
    }

    @Test
    void evaluatesEverythingButWhatNeedsOtherReturns() {
        List<String> left = outcomes.stream()
                .filter(o -> o.file().startsWith("2025-01-15/"))
                .flatMap(o -> o.returns().stream())
                .flatMap(r -> r.notEvaluated().stream())
                .toList();
        assertThat(left).containsExactly("residence_permit.not_above_other_form.eligible");
    }

    @Test
    void keepsWhatWasCleaned() {
        FileOutcome outcome = outcomes.stream()
                .filter(o -> o.file().equals("2022-01-16/沙州镇2021年人口基本情况表.xlsx"))
                .findFirst()
                .orElseThrow();
        assertThat(outcome.returns().get(0).cleanings())
                .hasSize(24)
                .contains(new ReturnOutcome.Cleaning(5, "resident_total", "5,983", "5983"));
    }

    @Test
    void aReturnSentAgainInAnotherFileHasTheSameContent() {
        List<Sha256> hashes = outcomes.stream()
                .flatMap(o -> o.returns().stream())
                .filter(r -> r.town().digits().equals("620982102")
                        && r.form().text().equals("population")
                        && r.period().text().equals("2024"))
                .map(ReturnOutcome::contentSha256)
                .toList();
        assertThat(hashes).hasSize(2);
        assertThat(hashes.get(0)).isEqualTo(hashes.get(1));
    }
}
