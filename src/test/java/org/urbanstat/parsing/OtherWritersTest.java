package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTMergeCells;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.ParsedFile.Unreadable;

/** Workbooks as no spreadsheet program in use writes them, and as some other program might. */
class OtherWritersTest {
    private static final List<String> MERGES = List.of("A1:E1", "A2:A3", "B2:B3", "C2:E2", "F2:G3");
    private static final List<String> FROM_OTHER_CORNERS = List.of("E1:A1", "A3:A2", "B3:B2", "E2:C2", "G2:F3");

    private final FileParser parser = new FileParser(ProjectForms.definitions());

    @Test
    void aMergeOfAnXlsxMayBeToldFromAnyCorner() throws IOException {
        try (XSSFWorkbook usual = new XSSFWorkbook();
                XSSFWorkbook turned = new XSSFWorkbook()) {
            fill(usual);
            fill(turned);
            CTMergeCells merges = turned.getSheetAt(0).getCTWorksheet().getMergeCells();
            for (int i = 0; i < MERGES.size(); i++) {
                merges.getMergeCellArray(i).setRef(FROM_OTHER_CORNERS.get(i));
            }
            assertThat(tables("a.xlsx", turned)).isEqualTo(tables("a.xlsx", usual));
        }
    }

    @Test
    void aMergeOfAnXlsMayBeToldFromItsTopRightCorner() throws IOException {
        try (HSSFWorkbook usual = new HSSFWorkbook();
                HSSFWorkbook turned = new HSSFWorkbook()) {
            fill(usual);
            fill(turned);
            for (CellRangeAddress merge : turned.getSheetAt(0).getMergedRegions()) {
                int column = merge.getFirstColumn();
                merge.setFirstColumn(merge.getLastColumn());
                merge.setLastColumn(column);
            }
            assertThat(tables("a.xls", turned)).isEqualTo(tables("a.xls", usual));
        }
    }

    /** 93 and 95, Zstandard and XZ, would be unpacked by libraries that are not here; 98 by nothing. */
    @ParameterizedTest
    @ValueSource(ints = {20, 93, 95, 98})
    void aPackingThatNoWorkbookHasIsNamed(int method) throws IOException {
        Unreadable why = parser.parse("a.xlsx", packed(method)).unreadable().orElseThrow();
        assertThat(why.reason()).isEqualTo(Reason.CORRUPTED);
        assertThat(why.detail())
                .isEqualTo(
                        method == 98
                                ? "UnsupportedZipFeatureException: Unsupported compression method 98 (PPMD) used in entry"
                                        + " xl/workbook.xml"
                                : "xl/workbook.xml is packed by zip method " + method + ", as no workbook is");
    }

    private List<Table> tables(String name, Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        List<Table> tables = parser.parse(name, out.toByteArray()).tables();
        assertThat(tables).hasSize(1);
        assertThat(tables.get(0).columns().get("resident_urban").header()).isEqualTo("常住人口/城镇");
        return tables;
    }

    private static void fill(Workbook workbook) {
        Sheet sheet = workbook.createSheet("人口");
        List<List<String>> rows = List.of(
                List.of("莫高镇2024年人口基本情况表"),
                List.of("区划代码", "村(社区)名称", "常住人口", "", "", "户籍人口"),
                List.of("", "", "合计", "城镇", "乡村"),
                List.of("620982103200", "新店台村", "900", "400", "500", "800"));
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                if (!rows.get(r).get(c).isEmpty()) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
        }
        MERGES.forEach(range -> sheet.addMergedRegion(CellRangeAddress.valueOf(range)));
    }

    private static byte[] packed(int method) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            ZipArchiveEntry part = new ZipArchiveEntry("xl/workbook.xml");
            part.setMethod(method);
            part.setSize(100);
            part.setCompressedSize(4);
            part.setCrc(1);
            zip.addRawArchiveEntry(part, new ByteArrayInputStream(new byte[] {1, 2, 3, 4}));
        }
        return out.toByteArray();
    }
}
