package org.urbanstat.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.explanation.Certificate;
import org.urbanstat.explanation.CertificateRow;
import org.urbanstat.explanation.Certificates;
import org.urbanstat.explanation.NotExplained;
import org.urbanstat.pipeline.Confirmations;
import org.urbanstat.pipeline.RevisionActs;
import org.urbanstat.pipeline.RunRequest;
import org.urbanstat.pipeline.TestInstallation;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** What is printed leads to the awards, with nothing known but the printed digits. */
class CertificateTest {
    private static final RunRequest REQUEST =
            new RunRequest(Path.of("sample-data", "inbox"), RunRequest.Filter.ANY, false, false, false, "test", "test");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-01T18:30:00Z"), ZoneOffset.UTC);
    private static final String YANGGUAN = "620982105";

    private static TestInstallation urbanstat;
    private static Definitions definitions;

    @BeforeAll
    static void publish() {
        Path jobs = Path.of("jobs");
        urbanstat = TestInstallation.with(jobs, CLOCK);
        urbanstat.run(REQUEST);
        definitions = DefinitionsReader.read(jobs);
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    private static Certificate of(String year, Optional<AreaCode> county) {
        return of(1, year, county);
    }

    private static Certificate of(long release, String year, Optional<AreaCode> county) {
        return new Certificates(
                        urbanstat.client(),
                        release,
                        definitions,
                        DefinitionFile.of(Path.of("jobs"), definitions.sha256()))
                .of("person-money-2020", new Period(year), county);
    }

    private static String printed(Certificate certificate) {
        Screen screen = new Screen();
        new CertificateScreen(screen.in(Language.EN)).print(certificate);
        return screen.out();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2021", "2022", "2023", "2024"})
    void every_award_follows_from_the_printed_digits_alone(String year) {
        PocketCalculator.leadsToEveryAward(printed(of(year, Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "reward_yuan = reward_yuan + 1",
                "combined_share = combined_share + 0.000001",
                "permit_share = permit_share + 0.000001"
            })
    void a_row_that_somebody_touched_does_not_come_out(String touched) {
        String where = "town_code = '" + YANGGUAN + "' and period = '2024'";
        TouchedReward.during(urbanstat.client(), touched, where, () -> {
            Certificate certificate = of("2024", Optional.empty());
            assertThat(certificate.comesOut()).isFalse();
            assertThat(certificate.rows().stream().filter(r -> !r.comesOut()).map(CertificateRow::townCode))
                    .contains(YANGGUAN);
            assertThat(printed(certificate)).contains("do not come out: ").contains(YANGGUAN + " 阳关镇");
        });
    }

    @Test
    void names_the_release_the_manifest_and_the_inputs() {
        Map<String, Object> release = urbanstat
                .client()
                .sql("select manifest_sha256, manifest -> 'inputs' ->> 'sha256' as inputs from publication.release"
                        + " where release_id = 1")
                .query()
                .singleRow();
        assertThat(printed(of("2024", Optional.of(new AreaCode("620982")))))
                .contains("SHA-256 of its manifest: " + release.get("manifest_sha256"))
                .contains("SHA-256 of its input files: " + release.get("inputs"))
                .contains("Not confirmed: each release works it out anew.");
    }

    @Test
    void names_who_confirmed_the_allocation_and_when() {
        new TransactionTemplate(new DataSourceTransactionManager(urbanstat.dataSource()))
                .execute(status -> new Confirmations(JdbcClient.create(urbanstat.dataSource()), CLOCK)
                        .confirm(
                                new Confirmations.Chosen("person-money-2020", new Period("2023"), Optional.empty()),
                                List.of(),
                                new RevisionActs.Why("王芳", "领导小组会议通过")));
        assertThat(urbanstat.run(REQUEST).releaseId()).hasValue(2L);
        assertThat(printed(of(2, "2023", Optional.empty())))
                .contains("620982 confirmed by 王芳 at 2025-11-01T18:30:00Z, from then on unmoved by corrections:"
                        + " 领导小组会议通过\n")
                .doesNotContain("Not confirmed");
        assertThat(printed(of("2023", Optional.empty()))).contains("Not confirmed");
    }

    @Test
    void what_is_not_there_is_refused_with_what_is() {
        assertThatThrownBy(() -> of("2019", Optional.empty()))
                .isInstanceOfSatisfying(
                        NotExplained.class,
                        e -> assertThat(e.text().en())
                                .isEqualTo(
                                        "the release has no rewards of person-money-2020 for 2019; the policy has pools of:"
                                                + " 2020, 2021, 2022, 2023, 2024"));
    }

    /** Read by another library than the one that wrote it, as the digits that are shown. */
    @Test
    void the_workbook_holds_every_number_as_a_number_and_no_formula() throws IOException {
        Certificate certificate = of("2024", Optional.empty());
        byte[] bytes = new CertificateWorkbook(new Screen().in(Language.ZH), certificate).bytes();
        List<String> cells = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                sheet.read().stream()
                        .flatMap(Row::stream)
                        .filter(Objects::nonNull)
                        .forEach(cell -> {
                            assertThat(cell.getFormula()).isNull();
                            if (cell.getType() == CellType.NUMBER) {
                                cells.add(cell.asNumber().stripTrailingZeros().toPlainString());
                            } else {
                                cells.add(cell.getText());
                            }
                        });
            }
        }
        for (CertificateRow row : certificate.rows()) {
            CertificateColumn.all()
                    .map(c -> c.cell(row, "—"))
                    .map(c -> c.equals("—") || new BigDecimal(c).precision() > 15
                            ? c
                            : new BigDecimal(c).stripTrailingZeros().toPlainString())
                    .forEach(c -> assertThat(cells).contains(c));
        }
        assertThat(cells)
                .contains("清单 SHA-256:" + certificate.release().manifest())
                .contains("办法文件 SHA-256:"
                        + Sha256.of(Files.readAllBytes(Path.of("jobs/policy/person-money-2020.yml")))
                                .hex())
                .anyMatch(c -> c.startsWith("制表:"));
    }

    @Test
    void a_town_called_like_a_formula_is_a_word_in_the_workbook() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            CertificatePage page =
                    new CertificatePage(workbook.createSheet("s"), new CertificateStyles(workbook), List.of(4));
            page.row(List.of("990001100", "=cmd|'/c calc'!A1"), List.of("1.50"));
            page.paper("a & b");
            XSSFCell name = workbook.getSheetAt(0).getRow(0).getCell(1);
            assertThat(name.getCellType()).isEqualTo(org.apache.poi.ss.usermodel.CellType.STRING);
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(workbook.getSheetAt(0).getFooter().getLeft()).isEqualTo("&8a && b");
        }
    }

    @Test
    void the_sheet_holds_every_number_of_the_list() {
        Certificate certificate = of("2024", Optional.empty());
        String html = new CertificateSheet(new Screen().in(Language.ZH), certificate).html();
        for (CertificateRow row : certificate.rows()) {
            CertificateColumn.all().forEach(c -> assertThat(html).contains("<td>" + c.cell(row, "—") + "</td>"));
        }
        assertThat(html).contains("用以上数字重算,各镇奖励均相符。").contains("制表:");
    }
}
