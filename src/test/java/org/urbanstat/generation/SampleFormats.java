package org.urbanstat.generation;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The file formats that towns send, as bytes that depend on the content alone. */
final class SampleFormats {
    static final Charset GB18030 = Charset.forName("GB18030");

    private SampleFormats() {}

    static byte[] xlsx(SheetPage... pages) {
        return XlsxFile.of(List.of(pages));
    }

    static byte[] xls(SheetPage... pages) {
        return XlsFile.withProperties(List.of(pages));
    }

    static byte[] csv(SheetPage page) {
        return lines(page).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csvWithByteOrderMark(SheetPage page) {
        return (TextFile.BYTE_ORDER_MARK + lines(page)).getBytes(StandardCharsets.UTF_8);
    }

    static byte[] csvInGb18030(SheetPage page) {
        return lines(page).getBytes(GB18030);
    }

    private static String lines(SheetPage page) {
        return TextFile.of(page, ',');
    }

    /** A workbook of which the second half never arrived. */
    static byte[] truncated(byte[] workbook) {
        return Arrays.copyOf(workbook, workbook.length / 2);
    }

    /** A workbook with a password. */
    static byte[] passwordProtected(byte[] noise) {
        return XlsFile.passwordProtected(noise);
    }
}
