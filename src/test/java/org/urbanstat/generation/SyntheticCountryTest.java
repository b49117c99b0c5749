package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Area;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.definitions.Register;
import org.urbanstat.parsing.FileParser;
import org.urbanstat.validation.FileOutcome;
import org.urbanstat.validation.FileValidation;
import org.urbanstat.vocabulary.Language;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Sha256;

class SyntheticCountryTest {
    private static final Path JOBS = Path.of("jobs");
    private static final Period YEAR = new Period("2024");

    @TempDir
    Path directory;

    @Test
    void writesTheSameBytesForTheSameSeedAndOthersForAnother() throws Exception {
        SyntheticCountry.write(30, YEAR, 7, JOBS, directory.resolve("a"), n -> {});
        SyntheticCountry.write(30, YEAR, 7, JOBS, directory.resolve("b"), n -> {});
        SyntheticCountry.write(30, YEAR, 8, JOBS, directory.resolve("c"), n -> {});

        assertThat(hashes("a")).isEqualTo(hashes("b"));
        assertThat(hashes("a").get("inbox/990101100-2024.xlsx"))
                .isNotEqualTo(hashes("c").get("inbox/990101100-2024.xlsx"));
    }

    @Test
    void writesAWorkbookATownAndTellsHowManyAreDone() throws Exception {
        List<Integer> told = new ArrayList<>();

        SyntheticCountry.write(30, YEAR, 7, JOBS, directory, told::add);

        try (Stream<Path> files = Files.list(directory.resolve("inbox"))) {
            assertThat(files).hasSize(30);
        }
        assertThat(told).hasSize(30).startsWith(1, 2).endsWith(30);
    }

    @Test
    void writesDefinitionsThatAreReadWithItsOwnRegister() throws IOException, InvalidDefinitions {
        SyntheticCountry.write(30, new Period("2023"), 7, JOBS, directory, n -> {});

        Definitions definitions = DefinitionsReader.read(directory.resolve("jobs"));
        assertThat(definitions.register().towns()).hasSize(30);
        assertThat(definitions.register().towns()).allMatch(t -> t.validFrom().equals(LocalDate.of(2023, 1, 1)));
        assertThat(definitions.forms().keySet())
                .isEqualTo(DefinitionsReader.read(JOBS).forms().keySet());
        assertThat(definitions.nightly().lastPeriod()).isEqualTo(new Period("2023"));
    }

    @Test
    void givesTheCityProperToTheFirstTownOfEveryCounty() throws IOException, InvalidDefinitions {
        SyntheticCountry.write(40, YEAR, 7, JOBS, directory, n -> {});

        var register = DefinitionsReader.read(directory.resolve("jobs")).register();
        assertThat(register.towns())
                .allSatisfy(town -> assertThat(register.units(town.code(), YEAR.lastDay()).stream()
                                .anyMatch(Area::isCityProper))
                        .isEqualTo(town.code().digits().endsWith("100")));
    }

    @Test
    void namesNoTwoCountiesAndNoTwoTownsOfACountyAlike() {
        List<SyntheticCounty> counties = SyntheticCounty.holding(41_000, Dice.fromSeed(3), LocalDate.MIN);

        assertThat(counties.stream().map(SyntheticCounty::name)).doesNotHaveDuplicates();
        assertThat(counties.stream().mapToInt(SyntheticCounty::towns).sum()).isEqualTo(41_000);
        for (SyntheticCounty county : counties.subList(0, 200)) {
            assertThat(county.townsOfIt().stream().map(t -> t.area().name())).doesNotHaveDuplicates();
            for (SyntheticTown town : county.townsOfIt()) {
                assertThat(town.units().stream().map(Area::name)).doesNotHaveDuplicates();
            }
        }
    }

    @Test
    void refusesNoTownsAMonthAndMoreTownsThanThereAreNames() {
        assertThatThrownBy(() -> SyntheticCountry.write(0, YEAR, 1, JOBS, directory, n -> {}))
                .isInstanceOf(GenerationRefused.class)
                .hasMessage("a country has at least one town, not 0; give a positive number with --towns");
        assertThatThrownBy(() -> SyntheticCountry.write(1, new Period("2024-03"), 1, JOBS, directory, n -> {}))
                .hasMessage("generate takes a year, not \"2024-03\"; for example --period 2024,"
                        + " which writes its twelve months of urban sanitation too");
        assertThatThrownBy(() -> SyntheticCountry.write(200_000, YEAR, 1, JOBS, directory, n -> {}))
                .hasMessage("200000 towns are more than 9801 counties can hold; give fewer with --towns");
    }

    @Test
    void sendsEveryYearInTheFormatOfItsTown() throws Exception {
        SyntheticCountry.write(country(SentAs.MIXED, "2023", "2024"), n -> {});

        Map<String, Sha256> files = hashes("country/inbox");
        assertThat(files.keySet())
                .anyMatch(name -> name.endsWith("-2023.xlsx"))
                .anyMatch(name -> name.endsWith("-2024.xls"))
                .anyMatch(name -> name.endsWith("-2023-population.csv"));
        Register register =
                DefinitionsReader.read(directory.resolve("country/jobs")).register();
        assertThat(register.towns()).allMatch(t -> t.validFrom().equals(LocalDate.of(2023, 1, 1)));
        assertThat(register.towns())
                .allSatisfy(town -> assertThat(files.keySet())
                        .anyMatch(name -> name.startsWith(town.code().digits() + "-2023"))
                        .anyMatch(name -> name.startsWith(town.code().digits() + "-2024")));
    }

    @Test
    void readsCleanInEveryFormatAndOnceMoreWhenCorrected() throws Exception {
        for (SentAs each : SentAs.values()) {
            CountryWanted wanted = country(each, "2023", "2024");
            SyntheticCountry.write(wanted, n -> {});
            assertThat(CorrectedReturns.write(wanted, 10, 1, n -> {})).isEqualTo(3);
            Definitions definitions = DefinitionsReader.read(directory.resolve("country/jobs"));
            FileParser parser = new FileParser(definitions);
            FileValidation validation = new FileValidation(definitions);
            for (String name : hashes("country/inbox").keySet()) {
                byte[] bytes =
                        Files.readAllBytes(directory.resolve("country/inbox").resolve(name));
                FileOutcome outcome = validation.validate(name, Sha256.of(bytes), parser.parse(name, bytes));
                assertThat(outcome.isClean())
                        .as("%s %s", name, outcome.findings())
                        .isTrue();
                assertThat(outcome.returns()).as(name).isNotEmpty();
            }
        }
    }

    @Test
    void correctsOtherTownsInAnotherRoundWithOtherFigures() throws Exception {
        CountryWanted wanted = country(SentAs.XLSX, "2024");
        SyntheticCountry.write(wanted, n -> {});
        CorrectedReturns.write(wanted, 50, 1, n -> {});
        CorrectedReturns.write(wanted, 50, 2, n -> {});

        Map<String, Sha256> first = hashes("country/inbox/correction-001");
        Map<String, Sha256> second = hashes("country/inbox/correction-002");
        assertThat(first).hasSize(15);
        assertThat(second).hasSize(15);
        assertThat(first.keySet()).isNotEqualTo(second.keySet());
        Map<String, Sha256> sent = hashes("country/inbox");
        first.forEach((name, hash) ->
                assertThat(sent.get(name.replace("更正", ""))).isNotNull().isNotEqualTo(hash));
        second.forEach((name, hash) -> assertThat(first.get(name)).isNotEqualTo(hash));
        CorrectedReturns.write(wanted, 50, 1, n -> {});
        assertThat(hashes("country/inbox/correction-001")).isEqualTo(first);
    }

    private CountryWanted country(SentAs sentAs, String... years) {
        List<Period> periods = Stream.of(years).map(Period::new).toList();
        return new CountryWanted(30, periods, 7, sentAs, JOBS, directory.resolve("country"));
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        Messages messages = Messages.beside(SyntheticCountry.class);

        assertThat(messages.keys(Language.ZH)).isEqualTo(messages.keys(Language.EN));
    }

    private Map<String, Sha256> hashes(String country) throws IOException {
        Path root = directory.resolve(country);
        Map<String, Sha256> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
