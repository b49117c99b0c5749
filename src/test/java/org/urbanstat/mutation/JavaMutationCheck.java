package org.urbanstat.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads what the tool for classes reported: enough is noticed in each stage, and every survivor is explained. */
class JavaMutationCheck {
    private static final Path REPORTS = Path.of("target", "pit-reports");

    @Test
    void theTestsNoticeWhatIsChanged() throws IOException {
        List<Judged> judged = new ArrayList<>();
        for (String part : List.of("quick", "askers")) {
            Path report = REPORTS.resolve(part).resolve("mutations.xml");
            if (Files.exists(report)) {
                judged.addAll(PitReport.read(report));
            }
        }
        if (judged.isEmpty()) {
            throw new IllegalStateException("no report below " + REPORTS + ": mvn -Pmutation verify makes it");
        }
        MutationReport report = new MutationReport("java", judged);
        report.write();
        report.check(System.getProperty("mutated", "").isEmpty());
    }
}
