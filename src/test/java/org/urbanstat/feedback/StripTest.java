package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Language;

/** Marks come off again, whatever workbook they were put on. */
class StripTest {
    private static final Definitions DEFINITIONS = DefinitionsReader.read(Path.of("jobs"));
    private static final FileParser PARSER = new FileParser(DEFINITIONS);
    private static final Marking MARKING = new Marking(DEFINITIONS, PARSER);

    static Stream<Arguments> workbooks() {
        return LongStream.range(0, 8)
                .boxed()
                .flatMap(seed -> Stream.of(Arguments.of(seed, false), Arguments.of(seed, true)));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void leavesWhatWasThereBeforeItWasMarked(long seed, boolean isXls) throws IOException {
        byte[] original = RandomWorkbook.bytes(seed, isXls);
        byte[] marked = marked(original, seed, isXls);
        assertThat(picture(marked)).isNotEqualTo(picture(original));
        assertThat(picture(Marking.stripped(RandomWorkbook.sent(marked, isXls), PARSER)))
                .isEqualTo(picture(original));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void markingAMarkedCopyAgainAddsNothing(long seed, boolean isXls) throws IOException {
        byte[] original = RandomWorkbook.bytes(seed, isXls);
        byte[] marked = marked(original, seed, isXls);
        byte[] again = MARKING.mark(
                        RandomWorkbook.sent(marked, isXls), remarks(original, seed), EarlierList.NONE, Language.ZH)
                .bytes();
        assertThat(picture(Marking.stripped(RandomWorkbook.sent(again, isXls), PARSER)))
                .isEqualTo(picture(original));
    }

    @ParameterizedTest
    @MethodSource("workbooks")
    void givesTheSameBytesForTheSameInput(long seed, boolean isXls) throws IOException {
        byte[] original = RandomWorkbook.bytes(seed, isXls);
        assertThat(marked(original, seed, isXls)).isEqualTo(marked(original, seed, isXls));
    }

    private static byte[] marked(byte[] original, long seed, boolean isXls) throws IOException {
        MarkedCopy copy = MARKING.mark(
                RandomWorkbook.sent(original, isXls), remarks(original, seed), EarlierList.NONE, Language.ZH);
        assertThat(copy.listOnlyBecause()).isEmpty();
        return copy.bytes();
    }

    private static List<Remark> remarks(byte[] original, long seed) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(original))) {
            return RandomWorkbook.remarks(workbook, seed);
        }
    }

    private static List<String> picture(byte[] bytes) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
            return WorkbookPicture.of(workbook);
        }
    }
}
