package org.urbanstat.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * The floor: a streaming reader over every cell of every sheet and COPY of the rows as they stand into an unlogged
 * table, in one thread and one transaction that does not wait for the disk. No archive, no hash, no types, no checks,
 * no keys, no index. A program of its own: {@code FloorReading INBOX}.
 */
final class FloorReading {
    static final String TABLE = "floor_row";

    private final CopyIn copy;
    private final StringBuilder lines = new StringBuilder(1 << 17);
    private long rows;
    private long cells;

    private FloorReading(CopyIn copy) {
        this.copy = copy;
    }

    public static void main(String[] words) throws IOException, SQLException {
        try (Connection connection = RawRowsTable.connection();
                Statement statement = connection.createStatement()) {
            statement.execute("set synchronous_commit = off");
            statement.execute("drop table if exists " + TABLE);
            statement.execute("create unlogged table " + TABLE
                    + " (file text not null, sheet text not null, row_number integer not null, cells text not null)");
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + TABLE + " (file, sheet, row_number, cells) from stdin");
            FloorReading reading = new FloorReading(copy);
            List<Path> files = RawRowsTable.files(words[0]);
            for (Path file : files) {
                reading.read(file);
            }
            reading.flush();
            copy.endCopy();
            RawRowsTable.print(files.size(), reading.rows, reading.cells);
        }
    }

    private void read(Path file) throws IOException, SQLException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            String name = file.getFileName().toString();
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (var stream = sheet.openStream()) {
                    for (Iterator<Row> each = stream.iterator(); each.hasNext(); ) {
                        write(name, sheet.getName(), each.next());
                    }
                }
            }
        }
        if (lines.length() > 1 << 16) {
            flush();
        }
    }

    private void write(String file, String sheet, Row row) {
        int start = lines.length();
        lines.append(file).append('\t').append(sheet).append('\t').append(row.getRowNum());
        long filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            lines.append(i == 0 ? "\t" : "\\t");
            if (cell != null && cell.getRawValue() != null) {
                filled++;
                escape(cell.getText());
            }
        }
        if (filled == 0) {
            lines.setLength(start);
        } else {
            lines.append('\n');
            rows++;
            cells += filled;
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> lines.append("\\\\");
                case '\n' -> lines.append("\\n");
                case '\r' -> lines.append("\\r");
                case '\t' -> lines.append("\\t");
                default -> lines.append(c);
            }
        }
    }

    private void flush() throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }
}
