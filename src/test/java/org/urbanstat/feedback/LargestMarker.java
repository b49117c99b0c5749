package org.urbanstat.feedback;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** Marks workbooks just below the limits, in a JVM of its own so that a test can give it little memory. */
final class LargestMarker {
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final int ROOM_FOR_THE_REST = 20_000;
    private static final int CELLS_A_ROW = 20;

    private LargestMarker() {}

    /** Prints a line for each workbook: whether it was marked, or else why not. Two of figures are asked for at once. */
    public static void main(String[] none) throws IOException {
        Definitions definitions = DefinitionsReader.read(Path.of("jobs"));
        Marking marking = new Marking(definitions, new FileParser(definitions));
        SentFile bare = sent("bare cells");
        System.out.println(bare.fileName() + "\t" + marked(marking, bare));
        SentFile figures = sent("figures");
        CompletableFuture<String> other = CompletableFuture.supplyAsync(() -> marked(marking, figures));
        System.out.println(figures.fileName() + "\t" + marked(marking, figures));
        System.out.println(figures.fileName() + "\t" + other.join());
    }

    private static SentFile sent(String kind) throws IOException {
        byte[] bytes = workbook(kind);
        return new SentFile(kind, bytes, Sha256.of(bytes), true);
    }

    private static String marked(Marking marking, SentFile sent) {
        ReturnName of = new ReturnName("990001100", "land", "2024");
        Remark remark = new Remark(of, RandomWorkbook.finding("s", "C3", Severity.ERROR, "land.type.a"));
        return marking.mark(sent, List.of(remark), EarlierList.NONE, Language.EN)
                .listOnlyBecause()
                .map(because -> because.in(Language.EN))
                .orElse("marked");
    }

    private static byte[] workbook(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\">"
                            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + type("/xl/workbook.xml", "sheet.main")
                            + type("/xl/worksheets/sheet1.xml", "worksheet") + "</Types>");
            put(zip, "_rels/.rels", related("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/_rels/workbook.xml.rels", related("worksheet", "worksheets/sheet1.xml"));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                            + "\"><sheets><sheet name=\"s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/worksheets/sheet1.xml", sheet(kind));
        }
        return bytes.toByteArray();
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    private static String related(String kind, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** As many cells as the limit lets through: with a figure each as Excel writes them, or with nothing at all. */
    private static String sheet(String kind) {
        StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        for (int row = 1; xml.length() < MarkLimits.MOST_XML_BYTES - ROOM_FOR_THE_REST; row++) {
            xml.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < CELLS_A_ROW; column++) {
                String address = (char) ('A' + column) + "" + row;
                xml.append(kind.equals("figures") ? "<c r=\"" + address + "\"><v>" + row + "</v></c>" : "<c/>");
            }
            xml.append("</row>");
        }
        return xml.append("</sheetData></worksheet>").toString();
    }
}
