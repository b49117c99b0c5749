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
    private static final String HOW =
            "怎么改:点“单元格”一列跳到有问题的格子(已填色并加批注:错误红、警告黄、提示蓝)," + "改好后保存并重新报送本文件即可。本页、颜色和批注不必删除,读取时自动略过。";

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
            UnaskedCopy.putInto(urbanstat);
            assertThat(urbanstat.run(country.request()).releaseId()).isEmpty();
            assertThat(UnaskedCopy.isIn(urbanstat))
                    .as("a night in which no return was judged looks for no copy")
                    .isTrue();
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

    /** Once: the next night has nothing new to say, and the town's next revision had no problem before it. */
    @Test
    void a_clean_resubmission_is_told_that_its_problems_are_closed() throws IOException {
        SmallCountry country = SmallCountry.in(folder).sendAll().withhold("2025-01-20/甲镇落户.csv");
        country.sendCorrected("2025-02-04/甲镇落户.csv", "甲镇落户", "100,60,10", "200,x,10");
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            urbanstat.run(country.request());
            assertThat(list(settlementCopy(urbanstat)))
                    .containsExactly(
                            "问题清单:错误 2 个,警告 0 个,提示 1 个",
                            "文件:甲镇落户.csv(指纹 2fe58bb07cc9)",
                            "甲镇(990001100)农业转移人口落户表 2024:退回,问题 3 个。改正后须重新报送",
                            HOW,
                            " 甲镇落户!C4 settlement.equals_sum_of.settled_total",
                            " 甲镇落户!D4 settlement.required.settled_migrant_workers",
                            " 甲镇落户!D4 settlement.not_applicable.settled_migrant_workers");

            country.sendCorrected("2025-02-05/甲镇落户.csv", "甲镇落户", "100,60,10", "200,60,x");
            urbanstat.run(country.request());
            assertThat(list(settlementCopy(urbanstat)))
                    .containsExactly(
                            "问题清单:错误 2 个,警告 0 个,提示 1 个",
                            "文件:甲镇落户.csv(指纹 d7a8d0a08945)",
                            "甲镇(990001100)农业转移人口落户表 2024:退回,问题 3 个。改正后须重新报送",
                            "与上一次报送相比:已解决 2 个,新出现 2 个,仍未解决 1 个",
                            HOW,
                            "仍未解决 甲镇落户!C4 settlement.equals_sum_of.settled_total",
                            "新出现 甲镇落户!E4 settlement.required.settled_graduates",
                            "新出现 甲镇落户!E4 settlement.not_applicable.settled_graduates",
                            "已解决的 2 个:",
                            "已解决 甲镇落户!D4 settlement.not_applicable.settled_migrant_workers",
                            "已解决 甲镇落户!D4 settlement.required.settled_migrant_workers");

            country.sendCorrected("2025-02-06/甲镇落户.csv", "甲镇落户", "100,60,10", "100,60,10");
            urbanstat.run(country.request());
            byte[] clean = settlementCopy(urbanstat);
            assertThat(list(clean))
                    .containsExactly(
                            "问题清单:错误 0 个,警告 0 个,提示 0 个",
                            "文件:甲镇落户.csv(指纹 2d8a46cc25b3)",
                            "甲镇(990001100)农业转移人口落户表 2024:已通过,上次指出的问题都已解决",
                            "与上一次报送相比:已解决 3 个,新出现 0 个,仍未解决 0 个",
                            "不用再改,也不用再报送。",
                            "已解决的 3 个:",
                            "已解决 甲镇落户!C4 settlement.equals_sum_of.settled_total",
                            "已解决 甲镇落户!E4 settlement.not_applicable.settled_graduates",
                            "已解决 甲镇落户!E4 settlement.required.settled_graduates");
            urbanstat.restartWithData(country, folder.resolve("data"));
            urbanstat.run(country.request());
            assertThat(folder.resolve("data/feedback/2024/990001100/甲镇落户.xlsx"))
                    .as("copies kept in the database alone are laid out once there is a folder")
                    .hasBinaryContent(clean);
            assertThat(settlementCopies(urbanstat)).containsExactly("2025-02-06/甲镇落户.csv|3");

            country.sendCorrected("2025-02-07/甲镇落户.csv", "甲镇落户", "30,30,50", "30,30,49");
            urbanstat.run(country.request());
            assertThat(settlementCopies(urbanstat)).isEmpty();
        }
    }

    private static List<String> settlementCopies(TestInstallation urbanstat) {
        return urbanstat.lines("select i.file_name, c.run_id from feedback.marked_copy c"
                + " join intake.submission i using (submission_id) where i.file_name like '%甲镇落户.csv'");
    }

    private static byte[] settlementCopy(TestInstallation urbanstat) {
        return urbanstat
                .client()
                .sql("select c.bytes from feedback.marked_copy c join intake.submission i using (submission_id)"
                        + " where i.file_name like '%甲镇落户.csv'")
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    /** What stands above the list, and of each row of it standing, cell and rule. */
    private static List<String> list(byte[] copy) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(copy))) {
            for (Row row : workbook.getSheetAt(0)) {
                String first = text(row, 0);
                if (text(row, 10).contains(".")) {
                    lines.add(String.join(" ", text(row, 2), text(row, 4), text(row, 10)));
                } else if (first.length() > 5 && !row.getZeroHeight()) {
                    lines.add(first);
                }
            }
        }
        return lines;
    }

    private static String text(Row row, int column) {
        return row.getCell(column) == null ? "" : row.getCell(column).toString();
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
