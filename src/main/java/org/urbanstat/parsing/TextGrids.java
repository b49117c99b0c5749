package org.urbanstat.parsing;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.urbanstat.parsing.ParsedFile.Reason;
import org.urbanstat.parsing.RawCell.Kind;

/** A text of cells as one sheet. Blank lines count, so that a row is numbered as a spreadsheet program opens it. */
final class TextGrids implements GridReader {
    private static final int HEAD = 100_000;
    /** One line, quoted line ends included. */
    private static final int LONGEST_RECORD = 1_000_000;

    private final KnownWords words;

    /** @param words that tell between charsets in which the text fits equally */
    TextGrids(KnownWords words) {
        this.words = words;
    }

    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException {
        TextCharset charset = TextCharset.of(bytes, words, allowance);
        Delimiter delimiter = Delimiter.of(charset.head(bytes, HEAD));
        allowance.takeSheet();
        try (Reader whole = charset.reader(bytes);
                BoundedReader text = new BoundedReader(whole, allowance, "characters in a row", LONGEST_RECORD)) {
            skip(text, delimiter.stated());
            return new Sheets(charset.charset().name(), List.of(grid(fileName, text, delimiter, allowance)));
        } catch (UncheckedIOException e) {
            throw new UnreadableFile(Reason.CORRUPTED, String.valueOf(e.getMessage()));
        }
    }

    private static void skip(Reader text, int characters) throws IOException {
        for (int i = 0; i < characters; i++) {
            text.read();
        }
    }

    private static Grid grid(String fileName, BoundedReader text, Delimiter delimiter, Allowance allowance)
            throws IOException {
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(text, format(delimiter))) {
            for (CSVRecord record : records) {
                text.cameOut();
                allowance.checkTime();
                allowance.takeLine();
                List<RawCell> cells = cells(record, allowance);
                if (!cells.isEmpty()) {
                    allowance.takeRow();
                    rows.add(new RawRow(Math.toIntExact(record.getRecordNumber()), false, cells));
                }
            }
        }
        return new Grid(FileStem.of(fileName), false, List.copyOf(rows), List.of());
    }

    private static CSVFormat format(Delimiter delimiter) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter.character())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static List<RawCell> cells(CSVRecord record, Allowance allowance) {
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String text = LostText.checked(record.get(i));
            allowance.checkLength(text.length());
            if (!BlankText.is(text)) {
                allowance.takeCell(i + 1);
                allowance.takeText(text.length());
                cells.add(new RawCell(i + 1, text, Kind.TEXT));
            }
        }
        return List.copyOf(cells);
    }
}
