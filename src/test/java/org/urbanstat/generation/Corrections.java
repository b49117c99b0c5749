package org.urbanstat.generation;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** What arrives besides: corrections, copies, files that cannot be read, and what editors leave behind. */
record Corrections(SampleYear sample, SampleInbox inbox) {
    void send() {
        switch (sample.year()) {
            case 2021 -> laterSettlement();
            case 2022 -> {
                copyUnderAnotherName();
                fileOfNoForm();
            }
            case 2023 -> {
                halfAWorkbook();
                rejectedRevision();
            }
            case 2024 -> {
                lockAndHiddenFiles();
                passwordProtected();
                sameReturnInAnotherFile();
            }
            default -> {}
        }
    }

    /** 莫高镇, settlement of 2021: the first revision was accepted and 30 too low. */
    private void laterSettlement() {
        inbox.put(
                LocalDate.of(2022, 3, 11),
                "莫高镇2021年农业转移人口落户表(更正).xls",
                SampleFormats.xls(sample.page("620982103", "settlement")));
    }

    private void copyUnderAnotherName() {
        byte[] workbook = inbox.bytes(LocalDate.of(2023, 1, 15), "七里镇2022年城镇化统计报表.xlsx");
        inbox.put(LocalDate.of(2023, 2, 1), "七里镇2022年城镇化统计报表(终稿).xlsx", workbook);
    }

    private void fileOfNoForm() {
        List<List<Object>> rows = List.of(
                List.of("办公用品采购清单"), List.of("品名", "数量", "单价"), List.of("档案盒", 40L, 12L), List.of("打印纸", 25L, 118L));
        inbox.put(
                LocalDate.of(2023, 3, 6),
                "办公用品采购清单.xlsx",
                SampleFormats.xlsx(new SheetPage("Sheet1", rows, List.of())));
    }

    /** 阳关镇 sends half a workbook first, and its CSV files six days later. */
    private void halfAWorkbook() {
        byte[] whole =
                SampleFormats.xlsx(sample.page("620982105", "population"), sample.page("620982105", "settlement"));
        inbox.put(LocalDate.of(2024, 1, 18), "阳关镇2023年城镇化统计报表.xlsx", SampleFormats.truncated(whole));
    }

    /** 郭家堡镇, population of 2023: a second revision in which men and women do not add up; the first stays. */
    private void rejectedRevision() {
        String town = "620982107";
        List<Map<String, Object>> rows = Slip.in(sample.rows(town, "population"), 3, "resident_total", Slip.more(58));
        rows = Slip.in(rows, 3, "resident_rural", Slip.more(58));
        inbox.put(
                LocalDate.of(2024, 4, 2),
                "郭家堡镇2023年人口基本情况表(修订).xlsx",
                SampleFormats.xlsx(sample.sheet(town, "population", rows).page()));
    }

    private void lockAndHiddenFiles() {
        byte[] lock = new byte[165];
        lock[0] = 4;
        inbox.put(LocalDate.of(2025, 1, 15), "~$七里镇2024年城镇化统计报表.xlsx", lock);
        inbox.put(LocalDate.of(2025, 1, 15), ".DS_Store", new byte[] {0, 0, 0, 1, 'B', 'u', 'd', '1'});
    }

    /** 黄渠镇 forgets to take the password off; its CSV files follow. */
    private void passwordProtected() {
        byte[] noise = "密码保护的工作簿".repeat(64).getBytes(StandardCharsets.UTF_8);
        inbox.put(LocalDate.of(2025, 1, 20), "黄渠镇2024年城镇化统计报表.xlsx", SampleFormats.passwordProtected(noise));
    }

    /** 肃州镇 sends the population of 2024 again in another file: other bytes, the same return. */
    private void sameReturnInAnotherFile() {
        inbox.put(
                LocalDate.of(2025, 2, 6),
                "肃州镇2024年人口基本情况表.xlsx",
                SampleFormats.xlsx(sample.page("620982102", "population")));
    }
}
