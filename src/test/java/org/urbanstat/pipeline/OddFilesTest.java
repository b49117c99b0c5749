package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are not what they should be: each is a finding, and the rest of the night goes on. */
class OddFilesTest {
    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;
    static RunOutcome night;

    @BeforeAll
    static void receiveThemAllInOneNight() throws IOException {
        country = SmallCountry.in(folder).sendAll();
        country.send("2025-01-21/坏文件.xlsx", "PK\u0003\u0004 not a workbook");
        country.send("2025-01-21/空文件.csv", "");
        country.send(
                "2025-01-21/丙镇落户.csv",
                SmallCountry.sent("乙镇落户").replace("乙镇", "丙镇").replace("990001101", "990001102"));
        writeWorkbookOfAnotherForm(country.inbox().resolve("2025-01-21/工资表.xlsx"));
        country.sendCorrected("2025-01-22/甲镇用地.csv", "甲镇用地", ",12,", ",13,");
        urbanstat = TestInstallation.of(country);
        night = urbanstat.run(country.request());
    }

    private static void writeWorkbookOfAnotherForm(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            var sheet = workbook.createSheet("工资");
            sheet.createRow(0).createCell(0).setCellValue("甲镇2024年12月工资表");
            var header = sheet.createRow(1);
            String[] headers = {"姓名", "岗位工资", "薪级工资", "实发"};
            for (int i = 0; i < headers.length; i++) {
                header.createCell(i).setCellValue(headers[i]);
            }
            workbook.write(out);
        }
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    @Test
    void the_night_is_published_with_what_could_be_read() {
        assertThat(night.status()).isEqualTo(RunOutcome.Status.COMPLETED);
        assertThat(night.releaseId()).contains(1L);
        assertThat(night.submissions()).isEqualTo(new RunOutcome.Submissions(17, 0, 4));
        assertThat(night.returns()).isEqualTo(new RunOutcome.Returns(13, 0, 0, 0));
        assertThat(urbanstat.lines("select settled_count, urban_construction_land_m2, quota_m2"
                        + " from mart.person_land_quota order by town_code"))
                .containsExactly("100|130000.00|8000.00", "50|66000.00|4000.00");
    }

    @Test
    void each_odd_file_has_its_finding() {
        assertThat(urbanstat.lines("select file_name, severity, rule_code, town_code from mart.finding order by 1, 3"))
                .containsExactly(
                        "2025-01-21/丙镇落户.csv|ERROR|file.unknown_town|null",
                        "2025-01-21/坏文件.xlsx|ERROR|file.corrupted|null",
                        "2025-01-21/工资表.xlsx|ERROR|file.no_table|null",
                        "2025-01-21/空文件.csv|ERROR|file.empty|null");
    }

    @Test
    void the_next_night_does_not_read_them_again() {
        RunOutcome next = urbanstat.run(country.request());
        assertThat(next.submissions()).isEqualTo(new RunOutcome.Submissions(0, 0, 0));
        assertThat(next.releaseId()).isEmpty();
        assertThat(urbanstat.lines("select count(*) from intake.submission where state = 'pending'"))
                .containsExactly("0");
    }
}
