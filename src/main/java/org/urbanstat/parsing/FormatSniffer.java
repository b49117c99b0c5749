package org.urbanstat.parsing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbanstat.parsing.ParsedFile.Reason;

/** Tells a file's format by what it holds; its name is never asked. */
final class FormatSniffer {
    private static final int HEAD = 4096;
    private static final String SPREADSHEET_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    /** What begins a file that is no workbook and no text. */
    private static final Map<String, String> SIGNATURES = Map.ofEntries(
            Map.entry("%PDF", "pdf"),
            Map.entry("\u0089PNG", "png"),
            Map.entry("\u00ff\u00d8\u00ff", "jpeg"),
            Map.entry("GIF8", "gif"),
            Map.entry("BM", "bmp"),
            Map.entry("II*\0", "tiff"),
            Map.entry("MM\0*", "tiff"),
            Map.entry("{\\rtf", "rtf"));

    private static final Map<String, String> ARCHIVES = Map.of(
            "Rar!",
            "rar",
            "7z\u00bc\u00af",
            "7z",
            "\u001f\u008b",
            "gzip",
            "PK\005\006",
            "zip",
            "BZh",
            "bzip2",
            "\u00fd7zXZ",
            "xz");

    private static final List<String> MARKUP = List.of(
            "<html", "<!doctype html", "<table", "<meta", "<head", "<body", "<style", "<div", "<center", "<!--");

    private FormatSniffer() {}

    /** @throws UnreadableFile where it is known to be no workbook, or one of a kind that is not read */
    static FileFormat sniff(byte[] bytes) {
        if (bytes.length == 0) {
            return FileFormat.EMPTY;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\003\004")) {
            return ZipKind.sniff(bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            return OleKind.sniff(new CompoundFile(bytes));
        }
        return BiffVersion.of(bytes).orElseGet(() -> textual(bytes, head));
    }

    private static FileFormat textual(byte[] bytes, String head) {
        boolean isText = Utf16.guess(bytes).isPresent() || head.chars().noneMatch(FormatSniffer::isControl);
        named(ARCHIVES, head, false).ifPresent(name -> refuse(Reason.ARCHIVE, name));
        named(SIGNATURES, head, isText).ifPresent(name -> refuse(Reason.NOT_A_WORKBOOK, name));
        if (!isText) {
            boolean isErased = head.chars().allMatch(c -> c == 0);
            refuse(isErased ? Reason.CORRUPTED : Reason.UNKNOWN_FORMAT, isErased ? "only zero bytes" : "binary");
        }
        return markup(start(bytes, head));
    }

    /** Two letters that a text may begin with name nothing in a text. */
    private static Optional<String> named(Map<String, String> signatures, String head, boolean isText) {
        return signatures.entrySet().stream()
                .filter(e ->
                        head.startsWith(e.getKey()) && !(isText && e.getKey().length() == 2))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static FileFormat markup(String start) {
        if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
            return xml(start);
        }
        if (MARKUP.stream().anyMatch(start::startsWith)) {
            return FileFormat.HTML;
        }
        boolean isMail = start.startsWith("mime-version:") || start.startsWith("from:");
        return isMail && start.contains("multipart/") ? FileFormat.MHTML : FileFormat.CSV;
    }

    private static FileFormat xml(String start) {
        if (start.contains(SPREADSHEET_2003)) {
            return FileFormat.XML;
        }
        if (!start.contains("<html")) {
            refuse(Reason.NOT_A_WORKBOOK, "xml");
        }
        return FileFormat.HTML;
    }

    /** The first letters, small, behind mark and white space. */
    private static String start(byte[] bytes, String head) {
        String text = Utf16.guess(bytes)
                .map(charset -> new String(bytes, 0, Math.min(bytes.length, HEAD), charset))
                .orElse(head);
        return text.replaceFirst("^(?:\u00ef\u00bb\u00bf|\ufeff)", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
    }

    private static boolean isControl(int c) {
        return c < ' ' && "\t\r\n\f\u001a".indexOf(c) < 0;
    }

    private static void refuse(Reason reason, String detail) {
        throw new UnreadableFile(reason, detail);
    }
}
