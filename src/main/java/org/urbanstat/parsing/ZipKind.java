package org.urbanstat.parsing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Tells what a zip holds by the names in its directory. */
final class ZipKind {
    private static final Map<String, String> PACKAGES =
            Map.of("xl/workbook.bin", "xlsb", "word/", "docx", "ppt/", "pptx", "visio/", "vsdx", "ofd.xml", "ofd");
    private static final int NAMES_SHOWN = 3;

    private ZipKind() {}

    /** @throws UnreadableFile where it is no workbook, or its directory is missing */
    static FileFormat sniff(byte[] bytes) {
        List<String> names = ZipDirectory.names(bytes);
        if (names.contains("xl/workbook.xml")) {
            return FileFormat.XLSX;
        }
        Optional<String> other = PACKAGES.entrySet().stream()
                .filter(e -> names.stream().anyMatch(n -> n.startsWith(e.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
        if (other.isPresent()) {
            throw new UnreadableFile(Reason.NOT_A_WORKBOOK, other.get());
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            throw new UnreadableFile(Reason.NOT_A_WORKBOOK, openDocument(bytes));
        }
        if (names.contains("[content_types].xml") || names.contains("_rels/.rels")) {
            return FileFormat.XLSX;
        }
        throw new UnreadableFile(Reason.ARCHIVE, "zip: " + shown(names));
    }

    /** The first entry of an OpenDocument package is its kind, unpacked, right behind its name. */
    private static String openDocument(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 120), java.nio.charset.StandardCharsets.US_ASCII);
        return head.contains("spreadsheet") ? "ods" : head.contains("text") ? "odt" : "OpenDocument";
    }

    private static String shown(List<String> names) {
        String first = String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())));
        return (names.size() > NAMES_SHOWN ? first + ", …" : first).toLowerCase(Locale.ROOT);
    }
}
