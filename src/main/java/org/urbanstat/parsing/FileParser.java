package org.urbanstat.parsing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Nightly.Limits;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.ParsedFile.Unreadable;
import org.urbanstat.vocabulary.IdNumber;

/**
 * Turns the bytes of a file into tables of raw text: sniffed format, sheets as grids, tables found in them, headers
 * bound to forms. Knows no meaning beyond headers. Threads may share one: all that it keeps of a file is which
 * headers it has met.
 */
public final class FileParser {
    private static final int LONGEST_DETAIL = 300;

    private final Limits limits;
    private final HeaderSearch search;
    private final KnownWords words;
    private final LongSupplier nanoTime;

    /** @param definitions the forms whose headers are looked for, and the limits of one file */
    public FileParser(Definitions definitions) {
        this(definitions, System::nanoTime);
    }

    FileParser(Definitions definitions, LongSupplier nanoTime) {
        this.limits = definitions.nightly().limits();
        this.search = new HeaderSearch(definitions.forms().values());
        this.words = new KnownWords(search.words(), () -> places(definitions));
        this.nanoTime = nanoTime;
    }

    /** Counties and towns by every name that they ever had. */
    private static Set<String> places(Definitions definitions) {
        return definitions
                .register()
                .countiesAndTowns()
                .flatMap(area -> Stream.concat(Stream.of(area.name()), area.aliases().stream()))
                .map(HeaderText::plain)
                .collect(Collectors.toSet());
    }

    /**
     * Reads a file.
     *
     * @param fileName only to help choose between forms that fit equally, and to name the sheet of a text
     * @return its tables, or the reason why it cannot be read; never an exception for what a file holds
     */
    public ParsedFile parse(String fileName, byte[] bytes) {
        FileFormat format = FileFormat.UNKNOWN;
        try {
            Allowance allowance = new Allowance(limits, bytes.length, nanoTime);
            format = undamaged(() -> FormatSniffer.sniff(bytes));
            GridReader reader = reader(format);
            GridReader.Sheets sheets = undamaged(() -> reader.read(fileName, bytes, allowance));
            List<PersonalRange> personal = sheets.grids().stream()
                    .flatMap(grid -> PersonalCells.in(grid).stream())
                    .toList();
            return personal.isEmpty()
                    ? found(format, sheets, tables(sheets, fileName, allowance))
                    : ParsedFile.personal(format.word(), sheets.charset(), personal);
        } catch (UnreadableFile e) {
            return ParsedFile.unreadable(format.word(), e.reason(), shortened(String.valueOf(e.getMessage())));
        }
    }

    /** The refusal of a file of that size, which need not even be read; nothing where it may be. */
    public Optional<ParsedFile> refusal(long byteCount) {
        try {
            new Allowance(limits, byteCount, nanoTime);
            return Optional.empty();
        } catch (UnreadableFile e) {
            return Optional.of(
                    ParsedFile.unreadable(FileFormat.UNKNOWN.word(), e.reason(), String.valueOf(e.getMessage())));
        }
    }

    /**
     * The sheets of a file that {@link #parse} can read, as they stand in it, ours left out.
     *
     * @throws IllegalStateException with the reason where it cannot be read
     */
    public List<Grid> grids(String fileName, byte[] bytes) {
        try {
            Allowance allowance = new Allowance(limits, bytes.length, nanoTime);
            FileFormat format = undamaged(() -> FormatSniffer.sniff(bytes));
            GridReader reader = reader(format);
            return OwnSheets.without(
                    undamaged(() -> reader.read(fileName, bytes, allowance)).grids());
        } catch (UnreadableFile e) {
            throw new IllegalStateException(e.reason() + ": " + shortened(String.valueOf(e.getMessage())), e);
        }
    }

    /** Libraries throw anything at a damaged file; whatever it is, the file cannot be read. */
    private static <T> T undamaged(Callable<T> reading) {
        try {
            return reading.call();
        } catch (UnreadableFile e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            throw new UnreadableFile(Reason.CORRUPTED, e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private GridReader reader(FileFormat format) {
        return switch (format) {
            case XLSX -> new XlsxGrids();
            case XLS -> new XlsGrids();
            case CSV -> new TextGrids(words);
            case HTML -> new HtmlGrids(words);
            case MHTML -> new MhtmlGrids(words);
            case XML -> new XmlGrids(words);
            case EMPTY -> throw new UnreadableFile(Reason.EMPTY, "0 bytes");
            case UNKNOWN -> throw new UnreadableFile(Reason.UNKNOWN_FORMAT, "");
        };
    }

    private List<Table> tables(GridReader.Sheets sheets, String fileName, Allowance allowance) {
        SheetTables found = new SheetTables(search, fileName, allowance);
        return OwnSheets.without(sheets.grids()).stream()
                .flatMap(grid -> found.in(grid).stream())
                .toList();
    }

    private static ParsedFile found(FileFormat format, GridReader.Sheets sheets, List<Table> tables) {
        Optional<Unreadable> unreadable = tables.isEmpty()
                ? Optional.of(new Unreadable(Reason.NO_TABLE, shortened("no header of any form in " + names(sheets))))
                : Optional.empty();
        return new ParsedFile(format.word(), sheets.charset(), tables, TemplateEdition.in(sheets.grids()), unreadable);
    }

    private static String names(GridReader.Sheets sheets) {
        return sheets.grids().stream().map(Grid::sheet).toList().toString();
    }

    private static String shortened(String found) {
        String detail = IdNumber.masked(found);
        return detail.length() > LONGEST_DETAIL ? detail.substring(0, LONGEST_DETAIL) + "…" : detail;
    }
}
