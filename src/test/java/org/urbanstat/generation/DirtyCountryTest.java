package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

class DirtyCountryTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Period YEAR = new Period("2024");

    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws IOException {
        int towns = Catalogue.mixed().size();
        DirtyCountry.write(towns, YEAR, 7, JOBS, directory.resolve("a"), n -> {});
        DirtyCountry.write(towns, YEAR, 7, JOBS, directory.resolve("b"), n -> {});
        DirtyCountry.write(towns, YEAR, 8, JOBS, directory.resolve("c"), n -> {});

        assertThat(hashes("a")).isEqualTo(hashes("b"));
        assertThat(hashes("c")).containsKeys("labels.csv").isNotEqualTo(hashes("a"));
    }

    @Test
    void plantsEveryClassAndNamesEachFileInALabel() throws IOException {
        DirtyCountry.write(2 * Catalogue.mixed().size(), YEAR, 7, JOBS, directory, n -> {});

        List<Label> labels = labels();
        Set<String> planted = labels.stream().map(Label::fault).collect(Collectors.toSet());
        Set<String> classes = Catalogue.mixed().stream().map(Fault::word).collect(Collectors.toSet());
        assertThat(planted).isEqualTo(classes);
        Set<String> ofTheYear = hashes("inbox").keySet().stream()
                .filter(name -> !name.contains("-2023."))
                .collect(Collectors.toSet());
        assertThat(labels.stream().map(Label::file).collect(Collectors.toSet())).isEqualTo(ofTheYear);
    }

    @Test
    void holdsMoreThanFortyClassesOfFaultsAndTwentyOfHarmlessDirt() {
        assertThat(Catalogue.faults()).hasSizeGreaterThan(40);
        assertThat(Harmless.all()).hasSizeGreaterThan(20);
        assertThat(Catalogue.mixed().stream().map(Fault::word)).doesNotHaveDuplicates();
    }

    @Test
    void sendsEveryFormat() throws IOException {
        DirtyCountry.write(3 * Catalogue.mixed().size(), YEAR, 7, JOBS, directory, n -> {});

        assertThat(hashes("inbox").keySet().stream()
                        .map(name -> name.substring(name.lastIndexOf('.') + 1))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("xlsx", "xls", "et", "csv", "txt");
    }

    @Test
    void readsItsLabelsBack() throws IOException {
        DirtyCountry.write(50, YEAR, 7, JOBS, directory, n -> {});

        String again = labels().stream().map(Label::line).collect(Collectors.joining());
        assertThat(Label.HEADER + again).isEqualTo(Files.readString(directory.resolve("labels.csv")));
    }

    @Test
    void refusesASingleTown() {
        assertThatThrownBy(() -> DirtyCountry.write(1, YEAR, 7, JOBS, directory, n -> {}))
                .isInstanceOf(GenerationRefused.class)
                .hasMessage("dirt needs at least two towns, not 1, for the title of one to name the other;"
                        + " give more with --towns");
    }

    private List<Label> labels() throws IOException {
        try (Stream<String> lines = Files.lines(directory.resolve("labels.csv"))) {
            return lines.skip(1).map(Label::parsed).toList();
        }
    }

    private Map<String, Sha256> hashes(String folder) throws IOException {
        Path root = directory.resolve(folder);
        Map<String, Sha256> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
