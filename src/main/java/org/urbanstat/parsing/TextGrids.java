package org.urbanstat.parsing;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.urbanstat.parsing.RawCell.Kind;

/** A text of cells as one sheet. Blank lines count, so that a row is numbered as a spreadsheet program opens it. */
final class TextGrids implements GridReader {
    @Override
    public Sheets read(String fileName, byte[] bytes, Allowance allowance) throws IOException {
        DecodedText decoded = DecodedText.of(bytes);
        allowance.takeSheet();
        List<RawRow> rows = new ArrayList<>();
        try (CSVParser records = CSVParser.parse(new StringReader(decoded.text()), format(decoded.text()))) {
            for (CSVRecord record : records) {
                allowance.checkTime();
                List<RawCell> cells = cells(record, allowance);
                if (!cells.isEmpty()) {
                    allowance.takeRow();
                    rows.add(new RawRow(Math.toIntExact(record.getRecordNumber()), false, cells));
                }
            }
        }
        return new Sheets(decoded.charset(), List.of(new Grid(sheet(fileName), false, List.copyOf(rows), List.of())));
    }

    private static CSVFormat format(String text) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(Delimiter.of(text))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    private static List<RawCell> cells(CSVRecord record, Allowance allowance) {
        List<RawCell> cells = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            String text = record.get(i);
            allowance.checkLength(text.length());
            if (!BlankText.is(text)) {
                allowance.takeCell(i + 1);
                cells.add(new RawCell(i + 1, text, Kind.TEXT));
            }
        }
        return List.copyOf(cells);
    }

    /** The file's name without folder and ending. */
    private static String sheet(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
