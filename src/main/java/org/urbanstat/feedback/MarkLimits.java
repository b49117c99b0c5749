package org.urbanstat.feedback;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * How large a workbook may be to be opened whole, which marking needs and reading does not. A cell costs POI some 15
 * times its XML; town workbooks have a few hundred kilobytes of it.
 */
final class MarkLimits {
    static final int MOST_XML_BYTES = 6_000_000;
    static final int MOST_OTHER_BYTES = 24_000_000;
    static final int MOST_XLS_BYTES = 6_000_000;
    private static final int MOST_ENTRIES = 2_000;

    /** "1," is a cell, which takes some thirty bytes of XML. */
    private static final int XML_OF_A_BYTE_OF_TEXT = 15;

    private MarkLimits() {}

    /**
     * What it weighs when it is open, by how many bytes of XML would weigh as much.
     *
     * @throws NotMarkable when it is larger than may be opened
     */
    static long weight(SentFile sent) throws IOException {
        int length = sent.bytes().length;
        return switch (sent.container()) {
            case ZIP -> ofZip(sent.bytes());
            case OLE -> refusedAbove(MOST_XLS_BYTES, length);
            case TEXT -> (long) XML_OF_A_BYTE_OF_TEXT * refusedAbove(MOST_XLS_BYTES, length);
        };
    }

    private static long ofZip(byte[] bytes) throws IOException {
        long xml = 0;
        long other = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 14];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refusedAbove(MOST_ENTRIES, ++entries);
                boolean isXml = entry.getName().matches("(?i).*\\.(xml|rels|vml)");
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    xml += isXml ? read : 0;
                    other += isXml ? 0 : read;
                    refusedAbove(MOST_XML_BYTES, xml);
                    refusedAbove(MOST_OTHER_BYTES, other);
                }
            }
        }
        return xml + other;
    }

    private static long refusedAbove(long most, long found) {
        if (found > most) {
            throw new NotMarkable("> " + most);
        }
        return found;
    }
}
