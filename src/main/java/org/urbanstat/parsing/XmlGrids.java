package org.urbanstat.parsing;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Sheets of the XML spreadsheet of Excel 2003. */
final class XmlGrids implements GridReader {
    private static final Pattern STATED =
            Pattern.compile("<\\?xml[^>]{0,100}encoding\\s*=\\s*[\"']([A-Za-z0-9_-]{2,20})");
    private static final int HEAD = 500;

    private final KnownWords words;

    XmlGrids(KnownWords words) {
        this.words = words;
    }

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException, XMLStreamException {
        TextCharset charset = charset(bytes, allowance);
        Book book = new Book(allowance);
        try (Reader text = new CountedReader(charset.reader(bytes), allowance)) {
            XmlParts.read(text, allowance, book::opened);
        }
        return new Sheets(charset.charset().name(), book.grids());
    }

    private TextCharset charset(byte[] bytes, Allowance allowance) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), java.nio.charset.StandardCharsets.ISO_8859_1);
        Matcher stated = STATED.matcher(head);
        return (stated.find() ? TextCharset.stated(stated.group(1), bytes, allowance) : Optional.<TextCharset>empty())
                .orElseGet(() -> TextCharset.of(bytes, words, allowance));
    }

    /** Styles, then sheets, in the order in which they are met. */
    private static final class Book {
        private final Allowance allowance;
        private final Map<String, CellFormat> formats = new HashMap<>();
        private final List<XmlSheet> sheets = new ArrayList<>();
        private String style = "";
        private String code = CellFormat.PLAIN_CODE;
        private boolean isStruck;

        Book(Allowance allowance) {
            this.allowance = allowance;
        }

        List<Grid> grids() {
            return sheets.stream().map(XmlSheet::grid).toList();
        }

        void opened(XMLStreamReader xml, String name) throws XMLStreamException {
            switch (name) {
                case "Style" -> {
                    allowance.checkStyles(formats.size());
                    style = String.valueOf(XmlParts.attribute(xml, "ID"));
                    code = CellFormat.PLAIN_CODE;
                    isStruck = false;
                }
                case "NumberFormat" -> {
                    code = named(XmlParts.attribute(xml, "Format"));
                    formats.put(style, CellFormat.of(-1, code, isStruck));
                }
                case "Font" -> {
                    isStruck = XmlParts.isTrue(XmlParts.attribute(xml, "StrikeThrough"));
                    formats.put(style, CellFormat.of(-1, code, isStruck));
                }
                case "Worksheet" -> {
                    endSheet();
                    allowance.takeSheet();
                    sheets.add(new XmlSheet(String.valueOf(XmlParts.attribute(xml, "Name")), formats, allowance));
                }
                default -> {
                    if (!sheets.isEmpty()) {
                        sheets.get(sheets.size() - 1).opened(xml, name);
                    }
                }
            }
        }

        private void endSheet() {
            if (!sheets.isEmpty()) {
                sheets.get(sheets.size() - 1).endRow();
            }
        }

        private static String named(@Nullable String format) {
            if (format == null) {
                return CellFormat.PLAIN_CODE;
            }
            return switch (format) {
                case "Percent" -> "0.00%";
                case "Fixed" -> "0.00";
                case "Standard" -> "#,##0.00";
                case "General Number" -> CellFormat.PLAIN_CODE;
                default -> format.endsWith("Date") || format.endsWith("Time") ? "yyyy-mm-dd" : format;
            };
        }
    }
}
