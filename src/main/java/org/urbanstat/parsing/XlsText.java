package org.urbanstat.parsing;

import org.apache.poi.hssf.record.RecordInputStream;

/** A text in a record of an .xls, without its fonts and the phonetic guide that East Asian files carry. */
final class XlsText {
    private static final int IS_WIDE = 1;
    private static final int HAS_GUIDE = 4;
    private static final int HAS_FONTS = 8;

    private XlsText() {}

    /** Reads on over the records that continue the one that the text begins in. */
    static String read(RecordInputStream in) {
        int length = in.readUShort();
        int flags = in.readUByte();
        int fonts = (flags & HAS_FONTS) == 0 ? 0 : in.readUShort();
        int guide = (flags & HAS_GUIDE) == 0 ? 0 : Math.max(0, in.readInt());
        String text = (flags & IS_WIDE) == 0 ? in.readCompressedUnicode(length) : in.readUnicodeLEString(length);
        for (long i = 0; i < fonts * 4L + guide; i++) {
            in.readByte();
        }
        return text;
    }
}
