package org.urbanstat.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.urbanstat.vocabulary.Severity;

/** What one night says of some files of a dirty country and of the returns of the year before beside them. */
final class NightFindings implements AutoCloseable {
    private final TestInstallation installation;
    private final Set<String> lastYears = new TreeSet<>();

    private NightFindings(TestInstallation installation) {
        this.installation = installation;
    }

    static NightFindings of(Path country, Set<String> files) throws IOException {
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        NightFindings night = new NightFindings(TestInstallation.with(country.resolve("jobs"), clock));
        Path inbox = Files.createDirectories(country.resolve("night"));
        for (String file : files) {
            String lastYear = file.substring(0, 9) + "-2023.xlsx";
            Files.copy(country.resolve("inbox").resolve(file), inbox.resolve(file));
            Files.copy(country.resolve("inbox").resolve(lastYear), inbox.resolve(lastYear));
            night.lastYears.add(lastYear);
        }
        night.installation.run(inbox);
        return night;
    }

    Set<String> lastYears() {
        return lastYears;
    }

    List<Told> of(String file) {
        return installation
                .client()
                .sql(
                        "select rule_code, severity, coalesce(sheet, '') as sheet, coalesce(cell, '') as cell,"
                                + " coalesce(found, '') as found from mart.finding where file_name = :file order by sheet, cell, rule_code")
                .param("file", file)
                .query((row, number) -> new Told(
                        row.getString("rule_code"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("sheet"),
                        row.getString("cell"),
                        row.getString("found")))
                .list();
    }

    @Override
    public void close() {
        installation.close();
    }
}
