package org.urbanstat.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** What both plain ways of reading share: the login they were given, the files, the line that they print at the end. */
final class RawRowsTable {
    static final String URL = "BENCH_URL";
    static final String USER = "BENCH_USER";
    static final String PASSWORD = "BENCH_PASSWORD";

    /** Code of a town, a school or a unit in the first cell: a row with figures, neither title nor header nor 合计. */
    static final String IS_DATA = "split_part(cells, E'\\t', 1) ~ '^[0-9]{9,12}$'";

    private RawRowsTable() {}

    static Connection connection() throws SQLException {
        return DriverManager.getConnection(System.getenv(URL), System.getenv(USER), System.getenv(PASSWORD));
    }

    static List<Path> files(String inbox) throws java.io.IOException {
        try (Stream<Path> paths = Files.walk(Path.of(inbox))) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** As {@link RawRows#parsed} reads it. */
    static void print(long files, long rows, long cells) {
        System.out.println("read " + files + " " + rows + " " + cells);
    }
}
