package org.urbanstat.generation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.urbanstat.generation.SpecialCell.StruckThrough;

/**
 * A workbook whose bytes depend on its content alone. Libraries stamp the time of writing into core properties; here
 * there are none, and every part of the zip carries the same date.
 */
final class XlsxFile {
    private static final LocalDateTime DATE_OF_PARTS = LocalDateTime.of(2000, 1, 1, 0, 0);
    private static final String PROLOGUE = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final List<SheetPage> pages;
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    private XlsxFile(List<SheetPage> pages) {
        this.pages = pages;
    }

    static byte[] of(List<SheetPage> pages) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(16_384);
        try {
            new XlsxFile(pages).write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void write(OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            part(zip, "[Content_Types].xml", contentTypes());
            part(zip, "_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            part(zip, "xl/workbook.xml", workbook());
            part(zip, "xl/_rels/workbook.xml.rels", workbookRelations());
            part(zip, "xl/styles.xml", isCrossedOut() ? crossingOut() : styles());
            for (int i = 0; i < pages.size(); i++) {
                String sheet = new SheetXml(pages.get(i), strings).text();
                part(zip, "xl/worksheets/sheet" + (i + 1) + ".xml", PROLOGUE + sheet);
            }
            part(zip, "xl/sharedStrings.xml", sharedStrings());
        }
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(DATE_OF_PARTS);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        StringBuilder text = new StringBuilder(PROLOGUE + "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        text.append(override("workbook", "sheet.main")).append(override("styles", "styles"));
        for (int i = 1; i <= pages.size(); i++) {
            text.append(override("worksheets/sheet" + i, "worksheet"));
        }
        return text.append(override("sharedStrings", "sharedStrings"))
                .append("</Types>")
                .toString();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPE + type + "+xml\"/>";
    }

    private static String relations(String relations) {
        return PROLOGUE + "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private String workbookRelations() {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= pages.size(); i++) {
            text.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        text.append(relation(pages.size() + 1, "styles", "styles.xml"));
        text.append(relation(pages.size() + 2, "sharedStrings", "sharedStrings.xml"));
        return relations(text.toString());
    }

    private String workbook() {
        StringBuilder text =
                new StringBuilder(PROLOGUE + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (int i = 1; i <= pages.size(); i++) {
            text.append("<sheet name=\"")
                    .append(SheetXml.escaped(pages.get(i - 1).name()))
                    .append(pages.get(i - 1).hidden().isSheet() ? "\" state=\"hidden" : "")
                    .append("\" sheetId=\"")
                    .append(i)
                    .append("\" r:id=\"rId")
                    .append(i)
                    .append("\"/>");
        }
        return text.append("</sheets></workbook>").toString();
    }

    /** Style 1 is the title: bold and centred. */
    private static String styles() {
        return PROLOGUE + "<styleSheet xmlns=\"" + MAIN + "\"><fonts count=\"2\">"
                + "<font><sz val=\"11\"/><name val=\"宋体\"/></font><font><b/><sz val=\"14\"/><name val=\"宋体\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" applyAlignment=\"1\">"
                + "<alignment horizontal=\"center\"/></xf></cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>";
    }

    private boolean isCrossedOut() {
        return pages.stream()
                .flatMap(p -> p.rows().stream())
                .flatMap(List::stream)
                .anyMatch(StruckThrough.class::isInstance);
    }

    /** With style 2, which crosses out. */
    private static String crossingOut() {
        return styles().replace("<fonts count=\"2\">", "<fonts count=\"3\">")
                .replace("</fonts>", "<font><strike/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>")
                .replace("<cellXfs count=\"2\">", "<cellXfs count=\"3\">")
                .replace(
                        "</cellXfs>",
                        "<xf numFmtId=\"0\" fontId=\"2\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/></cellXfs>");
    }

    private String sharedStrings() {
        StringBuilder text =
                new StringBuilder(PROLOGUE + "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + strings.size() + "\">");
        strings.keySet()
                .forEach(s -> text.append("<si><t xml:space=\"preserve\">")
                        .append(SheetXml.escaped(s))
                        .append("</t></si>"));
        return text.append("</sst>").toString();
    }
}
