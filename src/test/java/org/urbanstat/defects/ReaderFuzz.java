package org.urbanstat.defects;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Sha256;

/**
 * Whatever the bytes are, reading and checking them ends in findings: no exception, no hang, and nothing refused
 * without a reason. Seeded with the files of the defect cases. The first byte says how the others are meant, because a
 * mutated zip is nearly always just a broken zip.
 */
class ReaderFuzz {
    private static final FileParser PARSER = new FileParser(ProjectJobs.definitions());
    private static final FileValidation VALIDATION = new FileValidation(ProjectJobs.definitions());

    /** A larger seed would only slow the search. */
    private static final int LARGEST_SEED = 20_000;

    private static final String WORKBOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"2024年人口表\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";
    private static final String SHEET =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>肃州镇2024年人口基本情况表</t></is></c></row>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>区划代码</v></c><c r=\"B2\" t=\"str\"><v>常住户数</v></c></row>"
                    + "<row r=\"3\"><c r=\"A3\"><v>620982102201</v></c><c r=\"B3\"><f>1+1</f><v>2</v></c></row>"
                    + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells></worksheet>";

    static Stream<byte[]> seeds() {
        Stream<byte[]> files = DefectCase.all().stream().map(ReaderFuzz::bytes).filter(b -> b.length < LARGEST_SEED);
        return Stream.concat(files.map(b -> led(0, b)), Stream.of(led(1, SHEET.getBytes(StandardCharsets.UTF_8))));
    }

    private static byte[] led(int kind, byte[] bytes) {
        byte[] led = new byte[bytes.length + 1];
        led[0] = (byte) kind;
        System.arraycopy(bytes, 0, led, 1, bytes.length);
        return led;
    }

    private static byte[] bytes(DefectCase each) {
        try {
            return each.bytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "10s")
    void onlyFindingsComeOut(byte[] led) {
        if (led == null || led.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(led, 1, led.length);
        byte[] file = led[0] == 1 ? workbook(rest) : rest;
        FileOutcome outcome = VALIDATION.validateAlone(
                "肃州镇2024年人口基本情况表.xlsx", Sha256.of(file), PARSER.parse("肃州镇2024年人口基本情况表.xlsx", file));
        Reasons.areGiven(outcome);
    }

    /** An .xlsx whose only sheet is these bytes. */
    private static byte[] workbook(byte[] sheet) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            write(zip, "xl/workbook.xml", WORKBOOK.getBytes(StandardCharsets.UTF_8));
            write(zip, "xl/_rels/workbook.xml.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
            write(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
