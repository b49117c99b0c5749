package org.urbanstat.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbanstat.definitions.Nightly.Limits;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.ParsedFile.Unreadable;
import org.urbanstat.parsing.RawCell.Kind;
import org.urbanstat.vocabulary.FormCode;

class FileParserTest {
    private static final String PERMITS = """
            敦煌市七里镇2024年居住证表,,,,
            ,,,,单位:人

            区划代码,乡镇名称,符合条件未落户常住人口,本期发证,期末有效持证
            620982100,七里镇,"1,280",30,60
            """;

    private final FileParser parser = new FileParser(ProjectForms.definitions());

    @ParameterizedTest
    @CsvSource({"UTF-8, ''", "UTF-8, \ufeff", "GB18030, ''", "UTF-16LE, \ufeff", "UTF-16BE, \ufeff"})
    void readsTextInEveryCharset(String charset, String mark) {
        ParsedFile file = parser.parse("inbox/七里.csv", (mark + PERMITS).getBytes(Charset.forName(charset)));

        assertThat(file.format()).isEqualTo("csv");
        assertThat(file.charset()).isEqualTo(charset);
        assertThat(file.unreadable()).isEmpty();
        Table table = onlyTable(file);
        assertThat(table.sheet()).isEqualTo("七里");
        assertThat(table.form()).contains(new FormCode("residence_permit"));
        assertThat(table.titles()).extracting(Title::text).containsExactly("敦煌市七里镇2024年居住证表");
        assertThat(table.unitLine()).isEqualTo("人");
        assertThat(table.headerRow()).isEqualTo(4);
        assertThat(table.rows())
                .containsExactly(new RawRow(
                        5,
                        false,
                        List.of(text(1, "620982100"), text(2, "七里镇"), text(3, "1,280"), text(4, "30"), text(5, "60"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {";", "'\t'", "，"})
    void findsTheDelimiter(String delimiter) {
        String text = PERMITS.replace("\"1,280\"", "1280").replace(",", delimiter);

        assertThat(onlyTable(parser.parse("a.txt", utf8(text))).columns().keySet())
                .containsExactly("town_code", "town_name", "eligible", "issued", "valid_permits");
    }

    @Test
    void numbersARowByItsRecordWhereACellHoldsLines() {
        String text = "区划代码,乡镇名称,\"符合条件\n未落户常住人口\",本期发证,期末有效持证\r\n\r\n620982100,七里镇,80,30,60\r\n";

        Table table = onlyTable(parser.parse("a.csv", utf8(text)));

        assertThat(table.headerRow()).isEqualTo(1);
        assertThat(table.rows()).extracting(RawRow::number).containsExactly(3);
    }

    @Test
    void readsWhatAnXlsxStores() throws IOException {
        Table table = onlyTable(parser.parse("a.xlsx", workbook(new XSSFWorkbook())));

        assertThat(table.titles()).extracting(Title::text).containsExactly("莫高镇2024年人口基本情况表", "2024-12-31");
        assertThat(table.headerRow()).isEqualTo(4);
        assertThat(table.columns().get("resident_urban").header()).isEqualTo("常住人口/城镇");
        assertThat(table.rows())
                .containsExactly(
                        new RawRow(
                                5,
                                false,
                                List.of(
                                        text(1, "620982103200"),
                                        text(2, "新店台村"),
                                        number(3, "220"),
                                        number(4, "900"),
                                        number(5, "0.30000000000000004"),
                                        new RawCell(6, "0.7195", Kind.NUMBER, Look.PERCENT),
                                        new RawCell(7, "#DIV/0!", Kind.ERROR),
                                        new RawCell(8, "=D5+1", Kind.FORMULA_WITHOUT_VALUE),
                                        number(9, "1800"))),
                        new RawRow(6, true, List.of(number(1, "620982103201"), text(2, "某村"), number(4, "1"))));
        assertThat(table.totalRows()).extracting(RawRow::number).containsExactly(7);
    }

    @Test
    void readsWhatAnXlsStores() throws IOException {
        ParsedFile file = parser.parse("a.xls", workbook(new HSSFWorkbook()));

        assertThat(file.format()).isEqualTo("xls");
        Table table = onlyTable(file);
        assertThat(table.titles()).extracting(Title::text).containsExactly("莫高镇2024年人口基本情况表", "2024-12-31");
        assertThat(table.columns().get("resident_urban").header()).isEqualTo("常住人口/城镇");
        assertThat(table.rows().get(0).cells())
                .containsExactly(
                        text(1, "620982103200"),
                        text(2, "新店台村"),
                        number(3, "220"),
                        number(4, "900"),
                        number(5, "0.30000000000000004"),
                        new RawCell(6, "0.7195", Kind.NUMBER, Look.PERCENT),
                        new RawCell(7, "#DIV/0!", Kind.ERROR),
                        number(8, "0"),
                        number(9, "1800"));
        assertThat(table.rows().get(1).isHidden()).isTrue();
    }

    @Test
    void marksTablesOfHiddenSheets() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            permits(workbook.createSheet("居住证"));
            permits(workbook.createSheet("居住证 (2)"));
            workbook.createSheet("Sheet3");
            workbook.setSheetHidden(1, true);

            assertThat(parser.parse("a.xlsx", bytes(workbook)).tables())
                    .extracting(Table::sheet, Table::isSheetHidden)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("居住证", false),
                            org.assertj.core.groups.Tuple.tuple("居住证 (2)", true));
        }
    }

    @Test
    void countsDatesFrom1900WhereTheWorkbookCountsFrom1904() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.getCTWorkbook().addNewWorkbookPr().setDate1904(true);
            Sheet sheet = workbook.createSheet("居住证");
            permits(sheet);
            Row above = sheet.createRow(0);
            above.createCell(0).setCellValue(45657 - 1462);
            above.getCell(0).setCellStyle(format(workbook, "yyyy\"年\"m\"月\"d\"日\""));

            assertThat(onlyTable(parser.parse("a.xlsx", bytes(workbook))).titles())
                    .extracting(Title::text)
                    .containsExactly("2024-12-31");
        }
    }

    @Test
    @Timeout(20)
    void aCellOutsideOfAnyRowIsDamage() {
        String sheet = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">"
                + "<Worksheet><Table><Cell><Data>1</Data></Cell></Table></Worksheet></Workbook>";
        assertThat(parser.parse("a.xls", sheet.getBytes(StandardCharsets.UTF_8)).unreadable())
                .contains(new ParsedFile.Unreadable(ParsedFile.Reason.CORRUPTED, "a cell outside of any row"));
    }

    @Test
    void saysWhyAFileCannotBeRead() throws Exception {
        byte[] xlsx = workbook(new XSSFWorkbook());
        byte[] xls = workbook(new HSSFWorkbook());

        assertThat(reason(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(reason(Arrays.copyOf(xlsx, xlsx.length / 2))).isEqualTo(Reason.CORRUPTED);
        assertThat(reason(Arrays.copyOf(xls, xls.length / 2))).isEqualTo(Reason.CORRUPTED);
        assertThat(reason(encrypted(xlsx))).isEqualTo(Reason.PASSWORD_PROTECTED);
        assertThat(reason(encryptedXls())).isEqualTo(Reason.PASSWORD_PROTECTED);
        assertThat(reason(zip("word/document.xml", "<document/>"))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(utf8("%PDF-1.7"))).isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(utf8("<html><table></table></html>"))).isEqualTo(Reason.NO_TABLE);
        assertThat(reason(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(Reason.NOT_A_WORKBOOK);
        assertThat(reason(new byte[] {'a', ',', (byte) 0xFF, (byte) 0xFF, 10})).isEqualTo(Reason.UNDECODABLE_TEXT);
        assertThat(reason(utf8("七里\ufffd镇,1\n"))).isEqualTo(Reason.UNDECODABLE_TEXT);
        assertThat(reason("锟斤拷,1\n".getBytes(Charset.forName("GB18030")))).isEqualTo(Reason.UNDECODABLE_TEXT);
        assertThat(reason(utf8("请于1月25日前报送\n"))).isEqualTo(Reason.NO_TABLE);
    }

    @Test
    void refusesXmlThatDeclaresEntities() throws IOException {
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook>&b;</workbook>";
        byte[] file = zip("xl/_rels/workbook.xml.rels", "<Relationships/>", "xl/workbook.xml", bomb);

        assertThat(parser.parse("a.xlsx", file).unreadable()).isPresent();
        assertThat(parser.parse("a.xlsx", file).tables()).isEmpty();
    }

    @Test
    void refusesACellThatNoSheetHas() throws IOException {
        assertThat(sheet("<row r=\"1\"><c r=\"AAAAAAAA1\"><v>1</v></c></row>").unreadable())
                .contains(new Unreadable(Reason.CORRUPTED, "no such cell: AAAAAAAA1"));
        assertThat(sheet("<row r=\"99999999999\"><c><v>1</v></c></row>").unreadable())
                .contains(new Unreadable(Reason.CORRUPTED, "no such row: 99999999999"));
    }

    @Test
    void writesNoNumberOutBeyondWhatADoubleHolds() throws IOException {
        String header = "<row r=\"1\"><c t=\"inlineStr\"><is><t>区划代码</t></is></c>"
                + "<c t=\"inlineStr\"><is><t>乡镇</t><rPh><t>注音</t></rPh><r><t>名称</t></r></is></c>"
                + "<c t=\"str\"><v>符合条件</v></c></row>";
        ParsedFile file =
                sheet(header + "<row r=\"2\"><c><v>6.20982103E8</v></c><c><v>1E999999999</v></c><c><v>1</v></c></row>");

        assertThat(onlyTable(file).rows().get(0).cells())
                .containsExactly(number(1, "620982103"), number(2, "1E999999999"), number(3, "1"));
    }

    @Test
    void stopsAtEveryLimit() throws IOException {
        byte[] permits = utf8(PERMITS);
        byte[] packed = zip(
                "xl/_rels/workbook.xml.rels",
                "<Relationships/>",
                "xl/workbook.xml",
                "<workbook>" + "<b/>".repeat(750_000) + "</workbook>");

        assertThat(refusal(new Limits(10, 1_000, 100, 9, 99, 99, 999, 99, 9), permits))
                .isEqualTo(new Unreadable(Reason.TOO_LARGE, permits.length + " bytes, at most 10"));
        assertThat(refusal(new Limits(9_999, 1_000, 100, 9, 1, 99, 999, 99, 9), permits))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_CELLS, "more than 1 rows in a sheet"));
        assertThat(refusal(new Limits(9_999, 1_000, 100, 9, 99, 4, 999, 99, 9), permits))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_CELLS, "more than 4 columns"));
        assertThat(refusal(new Limits(9_999, 1_000, 100, 9, 99, 99, 3, 99, 9), permits))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_CELLS, "more than 3 cells"));
        assertThat(refusal(new Limits(9_999, 1_000, 100, 9, 99, 99, 999, 5, 9), permits))
                .isEqualTo(new Unreadable(Reason.TOO_MANY_CELLS, "more than 5 characters in a cell"));
        assertThat(refusal(new Limits(9_999_999, 2_000_000, 100_000, 9, 99, 99, 999, 99, 9), packed))
                .isEqualTo(new Unreadable(Reason.UNPACKS_TOO_LARGE, "unpacks to more than 2000000 bytes"));
        assertThat(refusal(new Limits(9_999_999, 90_000_000, 100, 9, 99, 99, 999, 99, 9), packed))
                .isEqualTo(new Unreadable(Reason.UNPACKS_TOO_LARGE, "unpacks to more than 100 times its size"));
    }

    @Test
    void stopsWhenTheTimeIsOver() {
        long[] now = {0};
        FileParser slow = new FileParser(
                ProjectForms.within(new Limits(9_999, 1_000, 100, 9, 99, 99, 999, 99, 2)),
                () -> now[0] += 1_500_000_000);

        assertThat(slow.parse("a.csv", utf8(PERMITS)).unreadable())
                .contains(new Unreadable(Reason.TOO_SLOW, "not read within 2 seconds"));
    }

    private static Unreadable refusal(Limits limits, byte[] file) {
        return new FileParser(ProjectForms.within(limits))
                .parse("a", file)
                .unreadable()
                .orElseThrow();
    }

    private Reason reason(byte[] file) {
        ParsedFile parsed = parser.parse("a", file);
        assertThat(parsed.tables()).isEmpty();
        return parsed.unreadable().map(Unreadable::reason).orElseThrow();
    }

    private static Table onlyTable(ParsedFile file) {
        assertThat(file.unreadable()).isEqualTo(Optional.empty());
        assertThat(file.tables()).hasSize(1);
        return file.tables().get(0);
    }

    private static RawCell text(int column, String text) {
        return new RawCell(column, text, Kind.TEXT);
    }

    private static RawCell number(int column, String text) {
        return new RawCell(column, text, Kind.NUMBER);
    }

    /** Two-row header with merges, percent, float residue, error, formulas with and without a value, a hidden row. */
    private static byte[] workbook(Workbook workbook) throws IOException {
        try (workbook) {
            Sheet sheet = workbook.createSheet("人口");
            row(sheet, 0, "莫高镇2024年人口基本情况表");
            Row date = sheet.createRow(1);
            date.createCell(0).setCellValue(45657);
            date.getCell(0).setCellStyle(format(workbook, "yyyy-mm-dd"));
            row(sheet, 2, "区划代码", "村(社区)名称", "城乡分类代码", "常住人口", "", "", "户籍人口", "", "");
            row(sheet, 3, "", "", "", "合计", "城镇", "乡村", "合计", "城镇", "乡村");
            for (String range : List.of("A1:I1", "A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:I3")) {
                sheet.addMergedRegion(CellRangeAddress.valueOf(range));
            }
            Row first = row(sheet, 4, "620982103200", "新店台村");
            first.createCell(2).setCellValue(220);
            first.createCell(3).setCellValue(900);
            first.createCell(4).setCellValue(0.1 + 0.2);
            first.createCell(5).setCellValue(0.7195);
            first.getCell(5).setCellStyle(format(workbook, "0.00%"));
            first.createCell(6).setCellErrorValue(FormulaError.DIV0.getCode());
            first.createCell(7).setCellFormula("D5+1");
            first.createCell(8).setCellFormula("D5*2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(first.getCell(8));
            Row hidden = sheet.createRow(5);
            hidden.createCell(0).setCellValue(620982103201d);
            hidden.createCell(1).setCellValue("某村");
            hidden.createCell(2).setCellValue(" \u3000");
            hidden.createCell(3).setCellValue(1);
            hidden.setZeroHeight(true);
            row(sheet, 6, "合　计").createCell(3).setCellValue(901);
            return bytes(workbook);
        }
    }

    private static void permits(Sheet sheet) {
        row(sheet, 1, "区划代码", "乡镇名称", "符合条件未落户常住人口", "本期发证", "期末有效持证");
        row(sheet, 2, "620982100", "七里镇", "80", "30", "60");
    }

    private static Row row(Sheet sheet, int index, String... texts) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
        return row;
    }

    private static CellStyle format(Workbook workbook, String code) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(code));
        return style;
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static byte[] encrypted(byte[] xlsx) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(xlsx));
                    OutputStream out = encryptor.getDataStream(container)) {
                workbook.save(out);
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static byte[] encryptedXls() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            return workbook(new HSSFWorkbook());
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private ParsedFile sheet(String rows) throws IOException {
        return parser.parse(
                "a.xlsx",
                zip(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/workbook.xml",
                        "<workbook><sheets><sheet name=\"居住证\" id=\"r1\"/></sheets></workbook>",
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(utf8(namesAndTexts[i + 1]));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
