package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.validation.ReturnOutcome;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

/** Of what is written here the system finds wrong what was meant to be wrong, and nothing else. */
class SampleValidatedTest {
    @Test
    void findsInTheSampleWhatWasMeantToBeFound() throws Exception {
        List<String> found = new ArrayList<>();
        List<ReturnOutcome> accepted = new ArrayList<>();
        for (FileOutcome file : validated(Path.of("sample-data/inbox"), Path.of("jobs"))) {
            for (ReturnOutcome each : file.returns()) {
                if (each.findings().isEmpty()) {
                    accepted.add(each);
                }
                each.findings()
                        .forEach(f -> found.add(String.join(
                                " ",
                                each.town().digits(),
                                each.period().text(),
                                f.severity().name(),
                                f.ruleCode(),
                                f.cell().orElse("-"))));
            }
        }

        assertThat(found)
                .containsExactlyInAnyOrder(
                        "620982102 2020 ERROR population.equals_sum_of.resident_total E10",
                        "620982104 2022 WARNING population.balances.resident_total E7",
                        "620982108 2022 ERROR rural_waste.every_village.unit_code A3",
                        "620982108 2022 ERROR rural_waste.code_known.unit_code A7",
                        "620982102 2022-06 ERROR urban_sanitation.not_above.mechanised_area D6",
                        "620982000 2022 ERROR finance.equals_sum_of.new_bonds C5",
                        "620982105 2024 ERROR class_size.equals_sum_of.classes F4",
                        "620982107 2023 ERROR population.equals_sum_of.resident_total E8",
                        "620982107 2023 WARNING population.balances.resident_total E8");
        assertThat(accepted).hasSize(53 + 61 + 55 + 48 + 60 + 56 + 287 + 20 + 5 + 18 + 2 + 2);
    }

    @Test
    void findsNothingInASyntheticCountry(@TempDir Path directory) throws Exception {
        SyntheticCountry.write(40, new Period("2023"), 11, Path.of("jobs"), directory, n -> {});

        List<FileOutcome> files = validated(directory.resolve("inbox"), directory.resolve("jobs"));
        assertThat(files).hasSize(40).allSatisfy(file -> {
            assertThat(file.findings()).isEmpty();
            assertThat(file.returns())
                    .hasSizeGreaterThanOrEqualTo(6)
                    .allSatisfy(r -> assertThat(r.findings()).isEmpty());
        });
    }

    private static List<FileOutcome> validated(Path inbox, Path jobs) throws Exception {
        Definitions definitions = DefinitionsReader.read(jobs);
        FileParser parser = new FileParser(definitions);
        FileValidation validation = new FileValidation(definitions);
        List<FileOutcome> outcomes = new ArrayList<>();
        for (Path file : files(inbox)) {
            byte[] bytes = Files.readAllBytes(file);
            String path = inbox.relativize(file).toString();
            outcomes.add(validation.validate(
                    path, Sha256.of(bytes), parser.parse(file.getFileName().toString(), bytes)));
        }
        return outcomes;
    }

    private static List<Path> files(Path inbox) throws IOException {
        try (Stream<Path> walk = Files.walk(inbox)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
