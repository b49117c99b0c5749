package org.urbanstat.definitions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header that names exactly the columns expected, in any order. */
final class CsvTable {
    private final JobFile file;
    private final List<String> columns;
    private final Problems problems;
    private int line;

    private CsvTable(JobFile file, List<String> columns, Problems problems) {
        this.file = file;
        this.columns = columns;
        this.problems = problems;
    }

    /** Hands on the rows that have as many cells as the header; the others are reported. */
    static void read(JobFile file, List<String> columns, Problems problems, Consumer<CsvRow> rows) {
        new CsvTable(file, columns, problems).read(rows);
    }

    private void read(Consumer<CsvRow> rows) {
        try (CSVParser parser = CSVParser.parse(text(), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            if (!records.hasNext()) {
                problems.add(file.name(), 1, "empty.file", "");
                return;
            }
            int[] order = order(records.next());
            line = 1;
            while (order.length > 0 && records.hasNext()) {
                CSVRecord cells = records.next();
                line = (int) parser.getCurrentLineNumber();
                row(cells, order, rows);
            }
        } catch (UncheckedIOException e) {
            refuse(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            refuse(e);
        }
    }

    private void refuse(IOException e) {
        problems.add(file.name(), line + 1, "not.csv", String.valueOf(e.getMessage()));
    }

    private void row(CSVRecord cells, int[] order, Consumer<CsvRow> rows) {
        if (cells.size() == order.length) {
            rows.accept(new CsvRow(file.name(), line, cells, order, problems));
        } else if (cells.size() > 1 || !cells.get(0).isBlank()) {
            problems.add(file.name(), line, "wrong.cells", Integer.toString(cells.size()), order.length);
        }
    }

    /** For each column expected, where it stands; empty when the header is not the one expected. */
    private int[] order(CSVRecord header) {
        List<String> names = new ArrayList<>(header.toList());
        names.replaceAll(String::strip);
        List<String> wrong = new ArrayList<>(names);
        columns.forEach(wrong::remove);
        wrong.forEach(name -> problems.add(file.name(), 1, "unknown.column", name, Problems.listed(columns)));
        List<String> missing = new ArrayList<>(columns);
        missing.removeAll(names);
        missing.forEach(name -> problems.add(file.name(), 1, "missing.column", "", name));
        return wrong.isEmpty() && missing.isEmpty()
                ? columns.stream().mapToInt(names::indexOf).toArray()
                : new int[0];
    }

    private Reader text() {
        byte[] bytes = file.bytes();
        boolean hasMark = bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB;
        int start = hasMark ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(bytes, start, bytes.length - start), StandardCharsets.UTF_8.newDecoder());
    }
}
