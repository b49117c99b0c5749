package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.ParsedFile.Unreadable;

/** Workbooks and others in OLE2 containers, record by record. */
class OldContainersTest {
    private static final int TEXTS = 3_000;

    @Test
    void readsTextsOnOverTheRecordsThatContinueThem() throws IOException {
        List<RawRow> rows = rows(texts());

        assertThat(rows).hasSize(TEXTS);
        assertThat(rows.get(0).cells()).extracting(RawCell::text).containsExactly(text(0));
        assertThat(rows)
                .allSatisfy(r -> assertThat(r.cells()).extracting(RawCell::text).containsExactly(text(r.number() - 1)));
    }

    @Test
    void namesWhatTheContainerHoldsInstead() throws IOException {
        byte[] biff5 = {9, 8, 8, 0, 0, 5, 5, 0, 0, 0, 0, 0};

        assertThat(refusal("Book", biff5)).isEqualTo(new Unreadable(Reason.OLD_WORKBOOK, "BIFF5 (Excel 5.0/95)"));
        assertThat(refusal("WordDocument", biff5)).isEqualTo(new Unreadable(Reason.NOT_A_WORKBOOK, "doc"));
        assertThat(refusal("EncryptedPackage", biff5)).isEqualTo(new Unreadable(Reason.RIGHTS_PROTECTED, "DataSpaces"));
        assertThat(refusal("Thumbs", biff5))
                .isEqualTo(new Unreadable(Reason.UNKNOWN_FORMAT, "OLE2 without a workbook"));
    }

    /** Every third text has letters of one byte, so that the width changes where a record ends. */
    private static String text(int row) {
        return (row % 3 == 0 ? "row " : "第一村民委员会") + row;
    }

    private static byte[] texts() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("村");
            for (int i = 0; i < TEXTS; i++) {
                Row row = workbook.getSheetAt(0).createRow(i);
                row.createCell(0).setCellValue(text(i));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static List<RawRow> rows(byte[] xls) {
        Allowance allowance =
                new Allowance(ProjectForms.definitions().nightly().limits(), xls.length, System::nanoTime);
        return new XlsGrids().read("a.xls", xls, allowance).grids().get(0).rows();
    }

    private static Unreadable refusal(String stream, byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new ByteArrayInputStream(content), stream);
            container.writeFilesystem(out);
            return new FileParser(ProjectForms.definitions())
                    .parse("a.xls", out.toByteArray())
                    .unreadable()
                    .orElseThrow();
        }
    }
}
