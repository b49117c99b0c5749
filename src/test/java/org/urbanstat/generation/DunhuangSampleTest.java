package org.urbanstat.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.DefinitionsReader;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.vocabulary.Sha256;

/** The sample is what its recipe says, and what is published of Dunhuang. */
class DunhuangSampleTest {
    private static DunhuangYears dunhuang;

    @BeforeAll
    static void read() throws InvalidDefinitions {
        dunhuang = new DunhuangYears(DefinitionsReader.read(Path.of("jobs")).register());
    }

    @Test
    void isWhatIsCommitted(@TempDir Path directory) throws IOException, InvalidDefinitions {
        SampleDataRecipe.inbox(Path.of("jobs")).writeTo(directory);

        assertThat(hashes(Path.of("sample-data/inbox"))).isEqualTo(hashes(directory));
    }

    @Test
    void addsUpToThePublishedResidentsOf2020() {
        assertThat(county(2020, UnitPeople::resident)).isEqualTo(185_231);
    }

    @Test
    void movesBothRatesTowardsTheirTargets() {
        assertThat(rates(UnitPeople::residentUrban, UnitPeople::resident))
                .containsExactly("67.86", "68.45", "69.21", "69.98", "70.71", "71.38");
        assertThat(rates(UnitPeople::registeredUrban, UnitPeople::registered))
                .containsExactly("53.92", "54.86", "55.93", "57.04", "58.12", "59.07");
    }

    @Test
    void keepsToThePublishedSizesOfTowns() {
        Map<String, TownYear> towns = dunhuang.in(2020);

        assertThat(towns).hasSize(10);
        assertThat(towns.get("620982102").sum(UnitPeople::resident)).isEqualTo(20_400);
        assertThat(towns.get("620982106").sum(UnitPeople::resident)).isLessThan(10_000);
        assertThat(towns.get("620982401").sum(UnitPeople::resident)).isBetween(185_231L / 6, 185_231L / 4);
    }

    @Test
    void settlesSomebodyInEveryTownEveryYearAndNeverMoreThanTheUrbanRegisteredRise() {
        for (int year = DunhuangCounty.FIRST_YEAR; year < DunhuangCounty.LAST_YEAR; year++) {
            Map<String, TownYear> before = dunhuang.in(year);
            dunhuang.in(year + 1).forEach((code, town) -> {
                long rise =
                        town.sum(UnitPeople::registeredUrban) - before.get(code).sum(UnitPeople::registeredUrban);
                assertThat(town.settled()).isBetween(30L, rise);
            });
        }
    }

    @Test
    void coversAllThreeLandStandards() {
        assertThat(dunhuang.in(2023).values().stream().map(t -> t.rates().landSquareMetresPerPerson()))
                .anyMatch(m -> m > 0 && m <= 100)
                .anyMatch(m -> m > 100 && m <= 150)
                .anyMatch(m -> m > 150);
    }

    private static List<String> rates(ToLongFunction<UnitPeople> part, ToLongFunction<UnitPeople> whole) {
        return IntStream.rangeClosed(DunhuangCounty.FIRST_YEAR, DunhuangCounty.LAST_YEAR)
                .mapToObj(year -> new BigDecimal(county(year, part) * 100)
                        .divide(new BigDecimal(county(year, whole)), 2, RoundingMode.HALF_UP)
                        .toString())
                .toList();
    }

    private static long county(int year, ToLongFunction<UnitPeople> part) {
        return dunhuang.in(year).values().stream().mapToLong(t -> t.sum(part)).sum();
    }

    private static Map<String, Sha256> hashes(Path root) throws IOException {
        Map<String, Sha256> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Sha256.of(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
