package org.urbanstat.pipeline;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The pieces of which hostile files are put together: packages, records of old workbooks, OLE2 containers. */
final class HostileBytes {
    private HostileBytes() {}

    /** What a part of a package holds. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** A workbook whose only sheet holds that in its sheet data. */
    static void sheet(OutputStream out, Part rows) throws IOException {
        part(out, "xl/worksheets/sheet1.xml", text -> {
            text(text, "<worksheet><sheetData>");
            rows.write(text);
            text(text, "</sheetData></worksheet>");
        });
    }

    static void part(OutputStream out, String name, Part part) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        workbook(zip);
        zip.putNextEntry(new ZipEntry(name));
        OutputStream buffered = new BufferedOutputStream(zip, 1 << 16);
        part.write(buffered);
        buffered.flush();
        zip.closeEntry();
        if (!name.endsWith("sheet1.xml")) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            text(zip, "<worksheet/>");
        }
        zip.close();
    }

    static void workbook(ZipOutputStream zip) throws IOException {
        zip.putNextEntry(new ZipEntry("xl/_rels/workbook.xml.rels"));
        text(
                zip,
                "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                        + "<Relationship Id=\"r2\" Type=\"x/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>");
        zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
        text(zip, "<workbook><sheets><sheet name=\"居住证\" id=\"r1\"/></sheets></workbook>");
    }

    static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    static void repeat(OutputStream out, String text, int times) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < times; i++) {
            out.write(bytes);
        }
    }

    /** Eight digits that do not pack well. */
    static String noise(int seed) {
        return Integer.toString(10_000_000 + (int) ((seed * 2_654_435_761L & 0xFFFFFFFFL) % 89_999_999));
    }

    static void xlsSheet(OutputStream out) throws IOException {
        biff(out, 0x0809, 0, 6, 5, 0, 0, 0, 0, 0);
        record(out, 0x0085, new byte[] {0, 0, 0, 0, 0, 0, 1, 0, 'a'});
        record(out, 0x000A, new byte[0]);
        biff(out, 0x0809, 0, 6, 0x10, 0, 0, 0, 0, 0);
    }

    static void biff(OutputStream out, int sid, int... bytes) throws IOException {
        byte[] data = new byte[8];
        for (int i = 0; i < 8; i++) {
            data[i] = (byte) bytes[i];
        }
        record(out, sid, data);
    }

    static void record(OutputStream out, int sid, byte[] data) throws IOException {
        out.write(new byte[] {(byte) sid, (byte) (sid >> 8), (byte) data.length, (byte) (data.length >> 8)});
        out.write(data);
    }

    /** Texts of no letter at all, three bytes each. */
    static byte[] tiny(int count) {
        return new byte[count * 3];
    }

    static byte[] ints(int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            buffer.putInt(number);
        }
        return buffer.array();
    }

    static byte[] concatenated(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    /** An OLE2 container with sectors of 512 bytes: one table, directory in sector 1. */
    static ByteBuffer ole(int size) {
        ByteBuffer ole = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        new Random(1).nextBytes(ole.array());
        ole.putLong(0, 0xE11AB1A1E011CFD0L).putShort(30, (short) 9).putShort(32, (short) 6);
        ole.putInt(44, 1)
                .putInt(48, 1)
                .putInt(60, -2)
                .putInt(64, 0)
                .putInt(68, -2)
                .putInt(72, 0)
                .putInt(76, 0);
        return ole;
    }
}
