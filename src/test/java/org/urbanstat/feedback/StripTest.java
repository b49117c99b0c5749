package org.urbanstat.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
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

    /** Eight threads ask one marking, as a night does. */
    @Test
    void givesManyThreadsWhatItGivesOne() throws Exception {
        List<Callable<byte[]>> asked = new ArrayList<>();
        for (long seed = 0; seed < 16; seed++) {
            long of = seed;
            boolean isXls = seed % 2 == 0;
            byte[] original = RandomWorkbook.bytes(seed, isXls);
            asked.add(() -> marked(original, of, isXls));
        }
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> atOnce = threads.invokeAll(asked);
            for (int i = 0; i < asked.size(); i++) {
                assertThat(atOnce.get(i).get()).isEqualTo(asked.get(i).call());
            }
        } finally {
            threads.shutdown();
        }
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
