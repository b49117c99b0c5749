package org.urbanstat.feedback;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.vocabulary.Language;

/**
 * Sends a town its own workbook back: each cell with a finding is filled and commented, and a first sheet lists them
 * all. What cannot be marked gets the list alone, with the reason. The same input gives the same bytes.
 */
public final class Marking {
    /** In kilobytes of XML: what is open at once takes 60 MB and more, about as much as the largest alone. */
    private static final int MOST_AT_ONCE = 4_000;

    private final FileParser parser;
    private final ListWords words;

    /** A workbook that takes all of it is opened while no other is. */
    private final Semaphore memory = new Semaphore(MOST_AT_ONCE, true);

    public Marking(Definitions definitions, FileParser parser) {
        this.parser = parser;
        this.words = new ListWords(definitions);
    }

    /**
     * Makes the copy; several threads may ask at once. Errors of the machine that come of one workbook cost that workbook
     * its marks and not the night its run: memory, where it does not suffice for that workbook alone; the stack, of
     * elements nested thousands deep; linkage, since POI leaves out the classes of rare elements.
     *
     * @param remarks all that is to be said of the file; of a file with personal data nothing but masked text
     * @param earlier what was said of the revision before; where nothing is known and the file is itself a marked copy,
     *     what that says of the returns that are remarked upon
     */
    public MarkedCopy mark(SentFile sent, List<Remark> remarks, EarlierList earlier, Language language) {
        if (!sent.isReadable() || sent.bytes().length == 0) {
            return listOnly(sent, remarks, earlier, language, words.unreadable());
        }
        try {
            int kilobytes = (int) Math.min(MOST_AT_ONCE, 1 + MarkLimits.weight(sent) / 1000);
            return beside(kilobytes, sent, remarks, earlier, language);
        } catch (NotMarkable | OutOfMemoryError e) {
            return listOnly(sent, remarks, earlier, language, words.tooLarge());
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            return listOnly(sent, remarks, earlier, language, words.broken(e));
        }
    }

    /** Memory that ran out may have been taken by others: then once more while no other workbook is open. */
    private MarkedCopy beside(
            int kilobytes, SentFile sent, List<Remark> remarks, EarlierList earlier, Language language)
            throws IOException {
        try {
            return holding(kilobytes, sent, remarks, earlier, language);
        } catch (OutOfMemoryError e) {
            if (kilobytes == MOST_AT_ONCE) {
                throw e;
            }
        }
        return holding(MOST_AT_ONCE, sent, remarks, earlier, language);
    }

    private MarkedCopy holding(
            int kilobytes, SentFile sent, List<Remark> remarks, EarlierList earlier, Language language)
            throws IOException {
        memory.acquireUninterruptibly(kilobytes);
        try {
            return inPlace(sent, remarks, earlier, language);
        } finally {
            memory.release(kilobytes);
        }
    }

    private MarkedCopy inPlace(SentFile sent, List<Remark> remarks, EarlierList earlier, Language language)
            throws IOException {
        try (Workbook workbook = SentWorkbook.open(sent, parser)) {
            Strip.Stripped stripped = Strip.strip(workbook);
            EarlierList before = earlier.equals(EarlierList.NONE)
                    ? stripped.earlier().of(remarks.stream().map(Remark::of).collect(Collectors.toSet()))
                    : earlier;
            new MarkedWorkbook(workbook, words, language).mark(sent, remarks, before);
            return new MarkedCopy(sent.copyName(false), WorkbookBytes.of(workbook), Optional.empty());
        }
    }

    private MarkedCopy listOnly(
            SentFile sent,
            List<Remark> remarks,
            EarlierList earlier,
            Language language,
            org.urbanstat.vocabulary.Text reason) {
        try (XSSFWorkbook workbook = SentWorkbook.empty()) {
            new ListSheet(workbook, words, language).write(sent, remarks, earlier, Optional.of(reason));
            return new MarkedCopy(sent.copyName(true), WorkbookBytes.of(workbook), Optional.of(reason));
        } catch (IOException e) {
            throw new IllegalStateException("a list in memory cannot fail to be written", e);
        }
    }

    /** The workbook as it was before it was marked; one that never was is as it is. */
    static byte[] stripped(SentFile sent, FileParser parser) throws IOException {
        try (Workbook workbook = SentWorkbook.open(sent, parser)) {
            Strip.strip(workbook);
            return WorkbookBytes.of(workbook);
        }
    }
}
