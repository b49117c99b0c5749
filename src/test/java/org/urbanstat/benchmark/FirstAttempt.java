package org.urbanstat.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The first thing that comes to mind: the user model of POI, and JDBC batches of 1,000 rows into an ordinary table, in
 * one thread. The rows as they stand; no archive, no hash, no types, no checks. A program of its own:
 * {@code FirstAttempt INBOX}.
 */
final class FirstAttempt {
    static final String TABLE = "first_attempt_row";
    private static final int BATCH = 1000;

    private final JdbcTemplate jdbc;
    private final List<Object[]> batch = new ArrayList<>();
    private long rows;
    private long cells;

    private FirstAttempt(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public static void main(String[] words) throws IOException, SQLException {
        try (Connection connection = RawRowsTable.connection()) {
            JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            jdbc.execute("drop table if exists " + TABLE);
            jdbc.execute("create table " + TABLE
                    + " (file text not null, sheet text not null, row_number integer not null, cells text not null)");
            FirstAttempt reading = new FirstAttempt(jdbc);
            List<Path> files = RawRowsTable.files(words[0]);
            for (Path file : files) {
                reading.read(file);
            }
            reading.flush();
            RawRowsTable.print(files.size(), reading.rows, reading.cells);
        }
    }

    private void read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    write(file.getFileName().toString(), sheet.getSheetName(), row);
                }
            }
        }
    }

    private void write(String file, String sheet, Row row) {
        List<String> texts = new ArrayList<>();
        long filled = 0;
        for (Cell cell : row) {
            filled += cell.getCellType() == CellType.BLANK ? 0 : 1;
            texts.add(text(cell));
        }
        if (filled > 0) {
            batch.add(new Object[] {file, sheet, row.getRowNum() + 1, String.join("\t", texts)});
            rows++;
            cells += filled;
        }
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString()
                : cell.toString();
    }

    private void flush() {
        jdbc.batchUpdate("insert into " + TABLE + " (file, sheet, row_number, cells) values (?, ?, ?, ?)", batch);
        batch.clear();
    }
}
