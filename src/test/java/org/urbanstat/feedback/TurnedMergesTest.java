package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsOnce;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** A merge that the town's program told from another corner does not keep the workbook from being marked. */
class TurnedMergesTest {
    private static final Definitions DEFINITIONS = DefinitionsOnce.read(Path.of("jobs"));

    @Test
    void theCellThatIsShownIsMarked() throws IOException {
        byte[] bytes = turned();
        MarkedCopy copy = new Marking(DEFINITIONS, new FileParser(DEFINITIONS))
                .mark(
                        new SentFile("a.xlsx", bytes, Sha256.of(bytes), true),
                        List.of(new Remark(
                                ReturnName.FILE, RandomWorkbook.finding("s", "C2", Severity.ERROR, "land.type.a"))),
                        EarlierList.NONE,
                        Language.ZH);
        assertThat(copy.listOnlyBecause()).isEmpty();
        try (XSSFWorkbook marked = new XSSFWorkbook(new ByteArrayInputStream(copy.bytes()))) {
            XSSFSheet sheet = marked.getSheet("s");
            assertThat(sheet.getCellComments().keySet()).containsExactly(new CellAddress("B1"));
            assertThat(sheet.getMergedRegions()).containsExactly(CellRangeAddress.valueOf("B1:C2"));
        }
    }

    private static byte[] turned() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("s");
            sheet.createRow(0).createCell(1).setCellValue("面积");
            sheet.addMergedRegion(CellRangeAddress.valueOf("B1:C2"));
            sheet.getCTWorksheet().getMergeCells().getMergeCellArray(0).setRef("C1:B2");
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
