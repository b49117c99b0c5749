package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Severity;
import org.urbanstat.vocabulary.Sha256;

/** Whatever a town sends, a list of its problems comes of it, and the run goes on. */
class MarkLimitsTest {
    private static final Definitions DEFINITIONS = DefinitionsReader.read(Path.of("jobs"));
    private static final Marking MARKING = new Marking(DEFINITIONS, new FileParser(DEFINITIONS));
    private static final int SECONDS = 400;

    @TempDir
    Path folder;

    /** Figures at the limit fit; cells of four bytes do not, and the next workbook is marked all the same. */
    @Test
    void the_largest_workbooks_take_no_more_than_256_MB() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        Process marker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargestMarker.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        marker.waitFor(SECONDS, TimeUnit.SECONDS);
        marker.destroyForcibly().waitFor();
        assertThat(Files.readAllLines(out))
                .containsExactly(
                        "bare cells\tThe file is too large to be marked itself; the list names sheet and cell.",
                        "figures\tmarked",
                        "figures\tmarked");
    }

    /** A cell of two bytes of text takes some thirty of XML; of a zip all that is packed counts. */
    @Test
    void what_is_open_weighs_by_what_it_unpacks_to() throws IOException {
        assertThat(weight("1,2,3,4\n".getBytes(StandardCharsets.UTF_8))).isEqualTo(120);
        assertThat(weight(new byte[] {(byte) 0xD0, (byte) 0xCF, 0, 0})).isEqualTo(4);
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a.xml"));
            out.write(new byte[100_000]);
            out.putNextEntry(new ZipEntry("b.png"));
            out.write(new byte[1_000]);
        }
        assertThat(weight(zip.toByteArray())).isEqualTo(101_000);
    }

    private static long weight(byte[] bytes) throws IOException {
        return MarkLimits.weight(new SentFile("a", bytes, Sha256.of(bytes), true));
    }

    @Test
    void a_workbook_above_the_limit_gets_the_list_and_the_reason() {
        byte[] bytes = new byte[MarkLimits.MOST_XLS_BYTES + 1];
        bytes[0] = (byte) 0xD0;
        bytes[1] = (byte) 0xCF;
        assertThat(because(mark("大.xls", bytes))).isEqualTo("原文件太大,没有在原表上标注;请按清单中的工作表和单元格查找。");
    }

    @Test
    void what_POI_cannot_open_gets_the_list_and_the_reason() {
        MarkedCopy copy = mark("坏.xlsx", "PK but no zip".getBytes(StandardCharsets.UTF_8));
        assertThat(copy.fileName()).isEqualTo("坏.xlsx");
        assertThat(because(copy)).startsWith("原文件的结构特殊,没有能在原表上标注(").endsWith(");请按清单中的工作表和单元格查找。");
    }

    private static MarkedCopy mark(String name, byte[] bytes) {
        Remark remark =
                new Remark(ReturnName.FILE, RandomWorkbook.finding("s", "C3", Severity.ERROR, "population.type.total"));
        return MARKING.mark(
                new SentFile(name, bytes, Sha256.of(bytes), true), List.of(remark), EarlierList.NONE, Language.ZH);
    }

    private static String because(MarkedCopy copy) {
        return copy.listOnlyBecause().orElseThrow().in(Language.ZH);
    }
}
