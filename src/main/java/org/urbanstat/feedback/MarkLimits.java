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

    private MarkLimits() {}

    /**
     * How many bytes of XML, of an .xls or of a text are opened.
     *
     * @throws NotMarkable when it is larger
     */
    static long check(SentFile sent) throws IOException {
        if (sent.container() == SentFile.Container.ZIP) {
            return checkZip(sent.bytes());
        }
        refuseAbove(MOST_XLS_BYTES, sent.bytes().length);
        return sent.bytes().length;
    }

    private static long checkZip(byte[] bytes) throws IOException {
        long xml = 0;
        long other = 0;
        int entries = 0;
        byte[] buffer = new byte[1 << 14];
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                refuseAbove(MOST_ENTRIES, ++entries);
                boolean isXml = entry.getName().matches("(?i).*\\.(xml|rels|vml)");
                for (int read = zip.read(buffer); read > 0; read = zip.read(buffer)) {
                    xml += isXml ? read : 0;
                    other += isXml ? 0 : read;
                    refuseAbove(MOST_XML_BYTES, xml);
                    refuseAbove(MOST_OTHER_BYTES, other);
                }
            }
        }
        return xml + other;
    }

    private static void refuseAbove(long most, long found) {
        if (found > most) {
            throw new NotMarkable("> " + most);
        }
    }
}
