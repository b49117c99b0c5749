package org.urbanstat.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What {@link MutationReport} wrote the last time. */
final class LastReport {
    private LastReport() {}

    /** The changes that were not noticed then. */
    static Set<SurvivorKey> survivors(String name) throws IOException {
        Set<SurvivorKey> survivors = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(
                Files.newBufferedReader(MutationReport.file(name)),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) {
                Judged.Verdict verdict = Judged.Verdict.valueOf(row.get("verdict"));
                Judged judged = new Judged(SurvivorKey.of(row), verdict, row.get("by"));
                if (judged.isSurvivor()) {
                    survivors.add(judged.key());
                }
            }
        }
        return survivors;
    }
}
