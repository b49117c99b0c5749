package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.Stream;

/** Writes sample-data/expected anew, for a change that is meant; the difference is then read before it is committed. */
final class ExpectedTables {
    private ExpectedTables() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        if (Files.isDirectory(GoldenRunTest.EXPECTED)) {
            try (Stream<Path> old = Files.list(GoldenRunTest.EXPECTED)) {
                for (Path file : old.toList()) {
                    Files.delete(file);
                }
            }
        }
        try (TestInstallation urbanstat =
                TestInstallation.with(Path.of("jobs"), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC))) {
            System.out.println(urbanstat.run(GoldenRunTest.INBOX));
            urbanstat.export(GoldenRunTest.EXPECTED);
        }
    }
}
