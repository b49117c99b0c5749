package org.urbanstat.generation;

import static org.urbanstat.generation.Faults.WORKBOOKS;
import static org.urbanstat.generation.Faults.named;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.urbanstat.generation.Fault.Planted;
import org.urbanstat.generation.Fault.Planting;

/** Files of which nothing can be read. */
final class FileFaults {
    private FileFaults() {}

    static List<Fault> all() {
        return List.of(
                named("empty_file").rule("file.empty").planted(bytes(b -> new byte[0])),
                named("truncated_file")
                        .rule("file.corrupted")
                        .as(WORKBOOKS)
                        .planted(bytes(b -> Arrays.copyOf(b, b.length / 2))),
                named("password_protected")
                        .rule("file.password_protected")
                        .as(SentFormat.XLSX, SentFormat.XLS, SentFormat.ET)
                        .planted(bytes(b -> XlsFile.passwordProtected(b))),
                named("excel_95")
                        .rule("file.old_workbook")
                        .as(SentFormat.XLS, SentFormat.ET)
                        .planted(bytes(b -> XlsFile.ofExcel95())),
                named("lost_characters")
                        .rule("file.undecodable_text")
                        .as(SentFormat.CSV_UTF_8)
                        .planted(bytes(FileFaults::withLostCharacters)),
                named("decoded_twice")
                        .rule("file.undecodable_text")
                        .as(SentFormat.CSV_UTF_8)
                        .planted(bytes(FileFaults::decodedTwice)),
                named("picture_for_a_workbook")
                        .rule("file.not_a_workbook")
                        .as(SentFormat.XLSX, SentFormat.XLS)
                        .planted(bytes(b -> picture())),
                named("no_table").rule("file.no_table").as(WORKBOOKS).planted((file, dice) -> withoutTable(file)));
    }

    private static Planting bytes(UnaryOperator<byte[]> change) {
        return (file, dice) -> {
            file.afterwards(change);
            return about();
        };
    }

    private static List<Planted> about() {
        return List.of(new Planted("", "", ""));
    }

    /** A program that could not read the characters wrote U+FFFD in their place. */
    private static byte[] withLostCharacters(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8)
                .replace("人口", "\uFFFD\uFFFD")
                .replace("镇", "\uFFFD")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** GBK taken for UTF-8, saved, and taken for GBK again: 锟斤拷. */
    private static byte[] decodedTwice(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8)
                .replaceAll("[\\p{IsHan}]{2}", "锟斤拷")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] picture() {
        byte[] png = new byte[2048];
        byte[] start = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
        System.arraycopy(start, 0, png, 0, start.length);
        return png;
    }

    /** A letter instead of a table. */
    private static List<Planted> withoutTable(DirtyFile file) {
        DirtySheet sheet = file.sheet();
        for (int row = 2; row <= sheet.totalRow().orElse(sheet.lastRow()); row++) {
            sheet.row(row).clear();
        }
        file.alone();
        return about();
    }
}
