package org.urbanstat.parsing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells a file's format by what it holds; its name is never asked. */
final class FormatSniffer {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final int HEAD = 4096;

    private FormatSniffer() {}

    /** @param detail why it is UNKNOWN, for the record; else empty */
    record Sniffed(FileFormat format, String detail) {}

    /** @throws IOException where the container is damaged */
    static Sniffed sniff(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return new Sniffed(FileFormat.EMPTY, "");
        }
        if (startsWith(bytes, ZIP)) {
            return zip(bytes);
        }
        if (startsWith(bytes, OLE2)) {
            return ole2(bytes);
        }
        return binary(bytes).map(what -> new Sniffed(FileFormat.UNKNOWN, what)).orElse(new Sniffed(FileFormat.CSV, ""));
    }

    private static Sniffed zip(byte[] bytes) throws IOException {
        if (!contains(bytes, "PK\005\006")) {
            throw new IOException("the zip has no end");
        }
        if (contains(bytes, "xl/workbook.xml") || contains(bytes, "xl\\workbook.xml")) {
            return new Sniffed(FileFormat.XLSX, "");
        }
        return new Sniffed(
                FileFormat.UNKNOWN, contains(bytes, "xl/workbook.bin") ? "xlsb" : "a zip that holds no workbook");
    }

    private static Sniffed ole2(byte[] bytes) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = container.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return new Sniffed(FileFormat.ENCRYPTED, "");
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return new Sniffed(FileFormat.XLS, "");
            }
            boolean isOld = root.hasEntryCaseInsensitive("Book");
            return new Sniffed(FileFormat.UNKNOWN, isOld ? "BIFF5 (Excel 5.0/95)" : "OLE2 without a workbook");
        }
    }

    /** What a file that is no text shows itself to be. */
    private static Optional<String> binary(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("%PDF")) {
            return Optional.of("pdf");
        }
        String start =
                head.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        for (String tag : List.of("<html", "<!doctype html", "<table", "<?xml", "<meta")) {
            if (start.startsWith(tag)) {
                return Optional.of(tag.equals("<?xml") ? "xml" : "html");
            }
        }
        boolean isUtf16 = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
        boolean isControlled = head.chars().anyMatch(c -> c < ' ' && "\t\r\n\f\u001a".indexOf(c) < 0);
        return isControlled && !isUtf16 ? Optional.of("binary") : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    /** Names of parts stand unpacked in a zip, and again in its directory at the end. */
    private static boolean contains(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i <= bytes.length - wanted.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
