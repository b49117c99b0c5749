package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A town is sent its own file back, corrects the marked copy, and sends that. */
class FeedbackNightsTest {
    @TempDir
    Path folder;

    @Test
    void a_cell_corrected_in_the_marked_copy_is_accepted_and_the_problem_is_gone() throws IOException {
        SmallCountry country = SmallCountry.in(folder).sendAll().withhold("2025-01-20/甲镇落户.csv");
        country.sendCorrected("2025-02-04/甲镇落户三报.csv", "甲镇落户", "100,60,10", "200,60,10");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            urbanstat.run(country.request());
            assertThat(copies(urbanstat)).containsExactly("甲镇落户三报.xlsx|null|1");
            byte[] copy = bytes(urbanstat);
            assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
            assertThat(copies(urbanstat)).containsExactly("甲镇落户三报.xlsx|null|1");

            assertThat(texts(copy)).anyMatch(text -> text.contains("settlement.equals_sum_of.settled_total"));
            send(country, "2025-02-05/甲镇原样.xlsx", copy);
            assertThat(urbanstat.run(country.request()).returns()).isEqualTo(new RunOutcome.Returns(0, 0, 0, 1));

            send(country, "2025-02-06/甲镇半改.xlsx", with(copy, "C4", "300"));
            urbanstat.run(country.request());
            assertThat(texts(bytes(urbanstat))).contains("仍未解决");

            send(country, "2025-02-07/甲镇改好.xlsx", with(copy, "C4", "100"));
            assertThat(urbanstat.run(country.request()).returns().rejected()).isZero();
            assertThat(urbanstat.lines("select status, revision from mart.return_status"
                            + " where form_code = 'settlement' and town_code = '990001100'"))
                    .containsExactly("accepted|3");
        }
    }

    private static List<String> copies(TestInstallation urbanstat) {
        return urbanstat.lines("select file_name, list_only_because, run_id from feedback.marked_copy"
                + " where file_name like '甲镇落户三报%'");
    }

    private static byte[] bytes(TestInstallation urbanstat) {
        return urbanstat
                .client()
                .sql("select bytes from feedback.marked_copy c join feedback.said s using (submission_id)"
                        + " where s.form_code = 'settlement' limit 1")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static void send(SmallCountry country, String path, byte[] bytes) throws IOException {
        Path file = country.inbox().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }

    private static byte[] with(byte[] copy, String address, String text) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            var at = new org.apache.poi.ss.util.CellAddress(address);
            workbook.getSheetAt(1).getRow(at.getRow()).getCell(at.getColumn()).setCellValue(text);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> texts(byte[] copy) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    texts.add(cell.toString());
                }
            }
        }
        return texts;
    }
}
