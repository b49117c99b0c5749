package org.urbanstat.mutation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Why no test notices some changes, as it was read from the code, one explanation a change. */
final class Survivors {
    private static final Path FOLDER = Path.of("src/test/resources/org/urbanstat/mutation");

    private final Map<SurvivorKey, String> reasons;
    private final Path file;

    private Survivors(Map<SurvivorKey, String> reasons, Path file) {
        this.reasons = reasons;
        this.file = file;
    }

    /** @throws IllegalStateException when a change is explained twice or without a reason */
    static Survivors read(String name) throws IOException {
        Path file = FOLDER.resolve(name + "-survivors.csv");
        Map<SurvivorKey, String> reasons = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(
                Files.newBufferedReader(file),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            for (CSVRecord row : parser) {
                SurvivorKey key = SurvivorKey.of(row);
                if (row.get("why").isBlank() || reasons.put(key, row.get("why")) != null) {
                    throw new IllegalStateException(file + ": explained twice or not at all: " + key);
                }
            }
        }
        return new Survivors(reasons, file);
    }

    /** The survivors that nobody has explained. */
    List<String> unexplained(List<Judged> judged) {
        return judged.stream()
                .filter(Judged::isSurvivor)
                .filter(j -> !reasons.containsKey(j.key()))
                .map(j -> "not explained in " + file + ": " + j.key())
                .toList();
    }

    /** Explanations of changes that are noticed, or that can no more be made. */
    List<String> outOfDate(List<Judged> judged) {
        Set<SurvivorKey> survivors = judged.stream()
                .filter(Judged::isSurvivor)
                .map(Judged::key)
                .collect(Collectors.toCollection(HashSet::new));
        return reasons.keySet().stream()
                .filter(key -> !survivors.contains(key))
                .map(key -> "explained in " + file + ", but it does not survive: " + key)
                .toList();
    }
}
