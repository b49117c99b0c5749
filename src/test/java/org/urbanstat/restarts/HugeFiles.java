package org.urbanstat.restarts;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Files of a size that no return has. */
final class HugeFiles {
    private HugeFiles() {}

    /** A workbook with a picture in it beside its sheets, as when somebody scans the signed page into it. */
    static void withPicture(Path workbook, int pictureBytes, Path target) throws IOException {
        byte[] picture = new byte[pictureBytes];
        new Random(1).nextBytes(picture);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
                ZipOutputStream out = zip(target)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            stored(out, "xl/media/image1.jpeg", picture);
        }
    }

    /** A workbook whose first sheet is the rows of a return over and over, unpacked inside the zip. */
    static void ofRows(Path workbook, int sheetBytes, Path target) throws IOException {
        StringBuilder sheet = new StringBuilder(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
        String end = "</sheetData></worksheet>";
        for (int row = 1; sheet.length() < sheetBytes - 400; row++) {
            sheet.append("<row r=\"").append(row).append("\">");
            for (char column = 'A'; column <= 'H'; column++) {
                sheet.append("<c r=\"")
                        .append(column)
                        .append(row)
                        .append("\"><v>")
                        .append(row);
                sheet.append("</v></c>");
            }
            sheet.append("</row>");
        }
        byte[] bytes = sheet.append(end).toString().getBytes(StandardCharsets.UTF_8);
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(workbook));
                ZipOutputStream out = zip(target)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    stored(out, entry.getName(), bytes);
                } else {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
    }

    /** A text of so many rows below the title and the header of a return of its town. */
    static void text(String place, int rows, Path target) throws IOException {
        try (Writer out = Files.newBufferedWriter(target)) {
            out.write(place + "2024年农村生活垃圾治理情况表,,,,,,,,\n");
            out.write("村(居)代码,村(居)名称,服务人口,有无收集设施,是否纳入收运体系,是否无害化处理,清运量,卫生厕所户数,总户数\n");
            for (int row = 0; row < rows; row++) {
                out.write("990101100201,一村," + row + ",是,是,是,1,1,1\n");
            }
        }
    }

    private static ZipOutputStream zip(Path target) throws IOException {
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16);
        return new ZipOutputStream(file, StandardCharsets.UTF_8);
    }

    private static void stored(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
