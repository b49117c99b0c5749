package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbanstat.database.Backup;
import org.urbanstat.database.Restore;
import org.urbanstat.database.TestDatabase;

/**
 * Nights in any order: corrections, rejected returns, other policies, targets, names and words, new fields, indicators
 * and successions. Each release is exported when it is made; at the end it is exported again by its number, by the
 * instant it was published and by its day, and out of a restored backup, and is the same to the byte.
 */
class ReleasesStayTest {
    private static final int NIGHTS = 1 + Change.values().length;

    @TempDir
    private Path folder;

    private SmallCountry country;
    private int changes;

    static IntStream seeds() {
        return IntStream.rangeClosed(1, Integer.getInteger("releases.seeds", 1));
    }

    private enum Change {
        CORRECTION,
        REJECTION,
        POOL,
        TARGET,
        AREA_NAME,
        INDICATOR_NAME,
        NEW_FIELD,
        NEW_INDICATOR,
        FIELD_NAME,
        SUCCESSION,
        NOTHING
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_release_is_for_ever_what_it_was_when_it_was_the_last(int seed) throws SQLException, IOException {
        Random random = new Random(seed);
        country = SmallCountry.in(folder).sendAll();
        Map<Long, Map<String, String>> made = new TreeMap<>();
        List<Change> order = new ArrayList<>(List.of(Change.values()));
        Collections.shuffle(order, random);
        try (TestInstallation urbanstat = TestInstallation.of(country)) {
            for (int night = 0; night < NIGHTS; night++) {
                if (night > 0) {
                    change(order.get(night - 1), random);
                }
                urbanstat.restart(country, day(night));
                urbanstat.run(country.request()).releaseId().ifPresent(r -> made.put(r, exported(urbanstat, r, "")));
            }
            assertThat(made).hasSizeGreaterThan(NIGHTS / 2);
            assertStay(urbanstat, made);
            Path file = folder.resolve("all.backup");
            new Backup(urbanstat.dataSource(), "urbanstat test").write(file, day(NIGHTS));
            TestDatabase other = TestDatabase.fresh();
            new Restore(other.dataSource()).from(file);
            try (TestInstallation restored = TestInstallation.on(other, country)) {
                restored.restart(country, day(NIGHTS));
                assertStay(restored, made);
                assertThat(restored.run(country.request()).releaseId()).isEmpty();
                assertStay(restored, made);
            }
        }
    }

    private void assertStay(TestInstallation urbanstat, Map<Long, Map<String, String>> made) {
        made.forEach((release, files) -> {
            assertThat(exported(urbanstat, release, String.valueOf(release)))
                    .as("release %s", release)
                    .isEqualTo(files);
            String published = urbanstat
                    .lines("select published_at at time zone 'UTC' || 'Z' from mart.release where release_id = "
                            + release)
                    .get(0);
            assertThat(exported(urbanstat, release, published))
                    .as("release %s as of %s", release, published)
                    .isEqualTo(files);
            String day = urbanstat
                    .lines("select (published_at at time zone 'Asia/Shanghai')::date from mart.release"
                            + " where release_id = " + release)
                    .get(0);
            assertThat(exported(urbanstat, release, day))
                    .as("release %s as of %s", release, day)
                    .isEqualTo(files);
        });
    }

    private static Instant day(int night) {
        return GoldenRunTest.NOW.plus(Duration.ofDays(night));
    }

    private Map<String, String> exported(TestInstallation urbanstat, long release, String asOf) {
        Path out = folder.resolve("export-" + release + "-" + ++changes);
        try {
            urbanstat.export(out, asOf);
            return ReleasedFiles.in(out);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(Change change, Random random) throws IOException {
        int n = ++changes;
        int more = 1 + random.nextInt(9);
        switch (change) {
            case CORRECTION ->
                country.sendCorrected(
                        "2025-02-0" + more + "/甲镇落户更正" + n + ".csv",
                        "甲镇落户",
                        "100,60,10,5,5,20,40,30,30",
                        "10%1$d,6%1$d,10,5,5,20,4%1$d,30,30".formatted(more));
            case REJECTION -> country.sendCorrected("2025-03-0" + more + "/乙镇落户" + n + ".csv", "乙镇落户", "50,", "999,");
            case POOL -> country.define("policy/person-money-2020.yml", "2024: 1000000", "2024: 20" + more + "0000");
            case TARGET -> country.define("policy/targets-2020.yml", "72", "7" + (more == 2 ? 1 : more));
            case AREA_NAME -> country.define("areas/two-towns.csv", "试验县,", "改名县" + more + ",试验县");
            case INDICATOR_NAME ->
                country.define(
                        "indicators/urbanization.yml", "en: Urbanization rate of residents", "en: Rate of residents");
            case FIELD_NAME ->
                country.define("forms/land.yml", "en: Urban construction land}", "en: Land for urban construction}");
            case NEW_FIELD -> country.define("forms/land.yml", "# What a return that is missing", """
                          - field: idle_hectares
                            name: {zh: 闲置用地, en: Idle land}
                            header: 闲置用地
                            type: quantity
                            unit: 公顷
                            required: no

                        # What a return that is missing\
                        """);
            case NEW_INDICATOR -> addIndicator();
            case SUCCESSION -> split();
            case NOTHING -> country.send("2025-04-01/甲镇落户" + n + ".csv", SmallCountry.sent("甲镇落户"));
        }
    }

    private void addIndicator() throws IOException {
        Path file = country.jobs().resolve("indicators/land.yml");
        Files.writeString(file, Files.readString(file) + """

                  - indicator: reclaimed_land
                    name: {zh: 复垦, en: Reclaimed land}
                    sum: [reclaimed_hectares]
                    from: land
                    formula: "Σ land.reclaimed_hectares"
                    unit: hectares
                    decimals: 6
                    clause: 5
                    lead_unit: 财政局
                    levels: [county, town]
                """);
    }

    /** 乙村 came to 乙镇 from 甲镇 in 2020. */
    private void split() throws IOException {
        country.define(
                "areas/two-towns.csv",
                "990001101200,乙村,,990001101,unit,220,2015-01-01,",
                "990001101200,乙村,,990001101,unit,220,2020-07-01,\n990001100201,乙村,,990001100,unit,220,2015-01-01,2020-07-01");
        Files.writeString(country.jobs().resolve("areas/changes.yml"), """
                successions:
                  - {date: 2020-07-01, from: 990001100201, to: 990001101200, kind: moved_to, document: 试政函9号}
                """);
    }
}
