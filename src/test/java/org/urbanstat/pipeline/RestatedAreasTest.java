package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On 1 July 2024 丁镇 is merged into 甲镇, which loses a village to 乙镇; 丙乡 becomes 丙镇; 己镇 is split off 戊镇; 庚镇
 * moves to another county; 辛镇 stays as it is. Every unit reports ten residents more for 2024 than for 2023.
 */
class RestatedAreasTest {
    private static final String REGISTER = """
            code,name,aliases,parent_code,level,class_code,valid_from,valid_to
            990001,东县,,,county,,2015-01-01,
            990002,西县,,,county,,2015-01-01,
            990001100,甲镇,,990001,town,,2015-01-01,
            990001100001,甲社区,,990001100,unit,121,2015-01-01,
            990001100200,甲村,,990001100,unit,220,2015-01-01,
            990001100201,甲边村,,990001100,unit,220,2015-01-01,2024-07-01
            990001100002,丁社区,,990001100,unit,121,2024-07-01,
            990001100203,丁村,,990001100,unit,220,2024-07-01,
            990001101,乙镇,,990001,town,,2015-01-01,
            990001101001,乙社区,,990001101,unit,121,2015-01-01,
            990001101200,乙村,,990001101,unit,220,2015-01-01,
            990001101201,甲边村,,990001101,unit,220,2024-07-01,
            990001200,丙乡,,990001,town,,2015-01-01,2024-07-01
            990001200001,丙社区,,990001200,unit,121,2015-01-01,2024-07-01
            990001200200,丙村,,990001200,unit,220,2015-01-01,2024-07-01
            990001102,丙镇,,990001,town,,2024-07-01,
            990001102001,丙社区,,990001102,unit,121,2024-07-01,
            990001102200,丙村,,990001102,unit,220,2024-07-01,
            990001103,丁镇,,990001,town,,2015-01-01,2024-07-01
            990001103001,丁社区,,990001103,unit,121,2015-01-01,2024-07-01
            990001103200,丁村,,990001103,unit,220,2015-01-01,2024-07-01
            990001104,戊镇,,990001,town,,2015-01-01,
            990001104001,戊社区,,990001104,unit,121,2015-01-01,
            990001104200,己村,,990001104,unit,220,2015-01-01,2024-07-01
            990001105,己镇,,990001,town,,2024-07-01,
            990001105200,己村,,990001105,unit,220,2024-07-01,
            990001106,庚镇,,990001,town,,2015-01-01,2024-07-01
            990001106001,庚社区,,990001106,unit,121,2015-01-01,2024-07-01
            990002106,庚镇,,990002,town,,2024-07-01,
            990002106001,庚社区,,990002106,unit,121,2024-07-01,
            990002100,辛镇,,990002,town,,2015-01-01,
            990002100001,辛社区,,990002100,unit,121,2015-01-01,
            """;
    private static final String SUCCESSIONS = """
            successions:
              - {date: 2024-07-01, from: 990001103, to: 990001100, kind: merged_into, document: 试政函1号}
              - {date: 2024-07-01, from: 990001103001, to: 990001100002, kind: moved_to, document: 试政函1号}
              - {date: 2024-07-01, from: 990001103200, to: 990001100203, kind: moved_to, document: 试政函1号}
              - {date: 2024-07-01, from: 990001100201, to: 990001101201, kind: moved_to, document: 试政函2号}
              - {date: 2024-07-01, from: 990001200, to: 990001102, kind: recoded, document: 试政函3号}
              - {date: 2024-07-01, from: 990001104, to: 990001105, kind: split_into, document: 试政函4号}
              - {date: 2024-07-01, from: 990001104200, to: 990001105200, kind: moved_to, document: 试政函4号}
              - {date: 2024-07-01, from: 990001106, to: 990002106, kind: moved_to, document: 试政函5号}
            """;

    @TempDir
    static Path folder;

    static SmallCountry country;
    static TestInstallation urbanstat;

    @BeforeAll
    static void open() throws IOException {
        country = SmallCountry.in(folder);
        Files.delete(country.jobs().resolve("areas/two-towns.csv"));
        Files.writeString(country.jobs().resolve("areas/register.csv"), REGISTER);
        Files.writeString(country.jobs().resolve("areas/successions.yml"), SUCCESSIONS);
        for (String form : List.of("population", "settlement")) {
            country.define("forms/" + form + ".yml", "first_period: 2024", "first_period: 2023");
        }
        people("甲镇", 2023, "990001100001 甲社区 1000", "990001100200 甲村 500", "990001100201 甲边村 100");
        people("乙镇", 2023, "990001101001 乙社区 600", "990001101200 乙村 400");
        people("丙乡", 2023, "990001200001 丙社区 50", "990001200200 丙村 300");
        people("丁镇", 2023, "990001103001 丁社区 200", "990001103200 丁村 100");
        people("戊镇", 2023, "990001104001 戊社区 700", "990001104200 己村 300");
        people("庚镇", 2023, "990001106001 庚社区 80");
        people("辛镇", 2023, "990002100001 辛社区 40");
        people(
                "甲镇",
                2024,
                "990001100001 甲社区 1010",
                "990001100200 甲村 510",
                "990001100002 丁社区 210",
                "990001100203 丁村 110");
        people("乙镇", 2024, "990001101001 乙社区 610", "990001101200 乙村 410", "990001101201 甲边村 110");
        people("丙镇", 2024, "990001102001 丙社区 60", "990001102200 丙村 310");
        people("戊镇", 2024, "990001104001 戊社区 710");
        people("己镇", 2024, "990001105200 己村 310");
        people("庚镇", 2024, "990002106001 庚社区 90");
        people("辛镇", 2024, "990002100001 辛社区 50");
        settled(2023, "990001100 甲镇 10", "990001101 乙镇 20", "990001200 丙乡 30", "990001103 丁镇 40");
        settled(2023, "990001104 戊镇 50", "990001106 庚镇 60", "990002100 辛镇 70");
        settled(2024, "990001100 甲镇 11", "990001101 乙镇 21", "990001102 丙镇 31", "990001104 戊镇 51");
        settled(2024, "990001105 己镇 5", "990002106 庚镇 61", "990002100 辛镇 71");
        urbanstat = TestInstallation.of(country);
        RunOutcome night = urbanstat.run(country.request());
        assertThat(urbanstat.lines(
                        "select file_name, rule_code, message_en from mart.finding where severity = 'ERROR'"))
                .isEmpty();
        assertThat(night.returns().rejected()).isZero();
    }

    @AfterAll
    static void close() {
        urbanstat.close();
    }

    /** One unit a word: code, name, residents; a community is urban, a village rural; all are registered where they live. */
    private static void people(String town, int year, String... units) {
        String head = SmallCountry.sent("甲镇人口").lines().limit(3).collect(Collectors.joining("\n"));
        String rows = Stream.of(units)
                .map(unit -> unit.split(" "))
                .map(u -> {
                    int all = Integer.parseInt(u[2]);
                    boolean isUrban = u[1].endsWith("社区");
                    return String.join(
                            ",",
                            u[0],
                            u[1],
                            isUrban ? "121" : "220",
                            String.valueOf(all / 2),
                            u[2],
                            String.valueOf(all / 2),
                            String.valueOf(all - all / 2),
                            isUrban ? u[2] : "0",
                            isUrban ? "0" : u[2],
                            u[2],
                            isUrban ? u[2] : "0",
                            isUrban ? "0" : u[2],
                            "5,5,0");
                })
                .collect(Collectors.joining("\n"));
        String text = head.replace("甲镇2024", town + year) + "\n" + rows + "\n";
        country.send("2025-01-20/" + town + year + "人口.csv", text);
    }

    private static void settled(int year, String... towns) {
        String head = SmallCountry.sent("甲镇落户").lines().limit(3).collect(Collectors.joining("\n"));
        for (String town : towns) {
            String[] words = town.split(" ");
            String row = "%1$s,%2$s,%3$s,%3$s,0,0,0,0,%3$s,0,0,0".formatted((Object[]) words);
            country.send(
                    "2025-01-20/" + words[1] + year + "落户.csv",
                    head.replace("甲镇2024", words[1] + year) + "\n" + row + "\n");
        }
    }

    private static List<String> rates(String boundaries, int period) {
        return urbanstat.linesWith(
                "urbanstat.boundaries",
                boundaries,
                "select area_code, area_name, resident_urban, resident_total, resident_rate_percent, is_restated, is_break"
                        + " from mart.urbanization_rate_restated where period = '" + period
                        + "' order by area_code collate \"C\"");
    }

    private static List<String> settled(String boundaries, int period) {
        return urbanstat.linesWith(
                "urbanstat.boundaries",
                boundaries,
                "select area_code, value, is_restated, is_break from mart.indicator_value_restated"
                        + " where indicator_code = 'settled_count' and period = '" + period
                        + "' order by area_code collate \"C\"");
    }

    @Test
    void a_correction_in_one_county_leaves_a_county_in_peace_whose_towns_are_restated() {
        String sent = SmallCountry.sent("甲镇落户").lines().limit(3).collect(Collectors.joining("\n"));
        String head = sent.replace("甲镇2024", "辛镇2024") + "\n990002100,辛镇,";

        country.send("2025-01-21/辛镇2024落户更正.csv", head + "71,71,0,0,0,0,71,0,0,1\n");
        RunOutcome corrected = urbanstat.run(country.request());

        assertThat(corrected.returns().accepted()).isEqualTo(1);
        assertThat(corrected.releaseId()).isPresent();
    }

    @Test
    void figures_of_units_are_restated_exactly_to_later_boundaries() {
        assertThat(rates("2024", 2023))
                .containsExactly(
                        "990001|东县|2550|4250|60.00|t|f",
                        "990001100|甲镇|1200|1800|66.67|t|f",
                        "990001101|乙镇|600|1100|54.55|t|f",
                        "990001102|丙镇|50|350|14.29|t|f",
                        "990001104|戊镇|700|700|100.00|t|f",
                        "990001105|己镇|0|300|0.00|t|f",
                        "990002|西县|120|120|100.00|t|f",
                        "990002100|辛镇|40|40|100.00|f|f",
                        "990002106|庚镇|80|80|100.00|t|f");
        assertThat(rates("2031", 2023)).isEqualTo(rates("2024", 2023));
    }

    @Test
    void figures_of_units_are_restated_exactly_to_earlier_boundaries() {
        assertThat(rates("2023", 2024))
                .containsExactly(
                        "990001|东县|2690|4450|60.45|t|f",
                        "990001100|甲镇|1010|1630|61.96|t|f",
                        "990001101|乙镇|610|1020|59.80|t|f",
                        "990001103|丁镇|210|320|65.63|t|f",
                        "990001104|戊镇|710|1020|69.61|t|f",
                        "990001106|庚镇|90|90|100.00|t|f",
                        "990001200|丙乡|60|370|16.22|t|f",
                        "990002|西县|50|50|100.00|t|f",
                        "990002100|辛镇|50|50|100.00|f|f");
        assertThat(rates("2016", 2024)).isEqualTo(rates("2023", 2024));
    }

    @Test
    void within_their_own_boundaries_figures_are_as_reported() {
        assertThat(rates("2024", 2024))
                .isEqualTo(rates("", 2024).stream()
                        .map(row -> row.replaceAll("\\|t$", "|f"))
                        .toList());
        assertThat(rates("2023", 2023)).isEqualTo(rates("", 2023));
        assertThat(rates("", 2023)).contains("990001100|甲镇|1000|1600|62.50|f|f", "990001103|丁镇|200|300|66.67|f|f");
    }

    @Test
    void as_reported_a_series_is_marked_where_it_breaks() {
        assertThat(rates("", 2024))
                .containsExactly(
                        "990001|东县|2600|4360|59.63|f|t",
                        "990001100|甲镇|1220|1840|66.30|f|t",
                        "990001101|乙镇|610|1130|53.98|f|t",
                        "990001102|丙镇|60|370|16.22|f|t",
                        "990001104|戊镇|710|710|100.00|f|t",
                        "990001105|己镇|0|310|0.00|f|t",
                        "990002|西县|140|140|100.00|f|t",
                        "990002100|辛镇|50|50|100.00|f|f",
                        "990002106|庚镇|90|90|100.00|f|t");
        assertThat(urbanstat.lines("select break_reason_zh, break_reason_en from mart.urbanization_rate_restated"
                        + " where area_code = '990001102' and period = '2024'"))
                .containsExactly("区划变更:2024-07-01:990001200 改为 990001102(试政函3号)"
                        + "|boundaries changed: 2024-07-01: 990001200 became 990001102 (试政函3号)");
    }

    @Test
    void what_a_town_reports_as_a_whole_is_summed_or_left_out_and_never_guessed() {
        assertThat(settled("2024", 2023))
                .containsExactly(
                        "990001|150|t|f",
                        "990001100|null|t|t",
                        "990001101|null|t|t",
                        "990001102|30|t|f",
                        "990001104|null|t|t",
                        "990001105|null|t|t",
                        "990002|130|t|f",
                        "990002100|70|f|f",
                        "990002106|60|t|f");
        assertThat(settled("2023", 2024))
                .containsExactly(
                        "990001|180|t|f",
                        "990001100|null|t|t",
                        "990001101|null|t|t",
                        "990001103|null|t|t",
                        "990001104|56|t|f",
                        "990001106|61|t|f",
                        "990001200|31|t|f",
                        "990002|71|t|f",
                        "990002100|71|f|f");
        assertThat(urbanstat.linesWith(
                        "urbanstat.boundaries",
                        "2024",
                        "select break_reason_en from mart.indicator_value_restated where indicator_code = 'settled_count'"
                                + " and period = '2023' and area_code = '990001105'"))
                .containsExactly("cannot be restated, the returns do not tell the parts: 2024-07-01: part of 990001104"
                        + " became part of 990001105 (试政函4号); 2024-07-01: 990001104200 moved and became"
                        + " 990001105200 (试政函4号)");
    }

    @Test
    void nothing_is_lost_and_nothing_twice() {
        for (String boundaries : List.of("", "2023", "2024")) {
            for (String period : List.of("2023", "2024")) {
                String sums = "select sum(resident_total), sum(resident_urban), sum(registered_total)"
                        + " from mart.urbanization_rate_restated where period = '" + period + "' and area_level = '%s'";
                String told = period.equals("2023") ? "4370|2670|4370" : "4500|2740|4500";
                assertThat(urbanstat.linesWith("urbanstat.boundaries", boundaries, sums.formatted("town")))
                        .containsExactly(told);
                assertThat(urbanstat.linesWith("urbanstat.boundaries", boundaries, sums.formatted("county")))
                        .containsExactly(told);
            }
        }
    }

    @Test
    void the_successions_are_published_with_the_documents_that_ordered_them() {
        assertThat(urbanstat.lines("select effective_on, from_code, to_code, kind, document from mart.area_succession"
                        + " where kind <> 'moved_to' order by from_code"))
                .containsExactly(
                        "2024-07-01|990001103|990001100|merged_into|试政函1号",
                        "2024-07-01|990001104|990001105|split_into|试政函4号",
                        "2024-07-01|990001200|990001102|recoded|试政函3号");
    }

    /** A succession that comes to be known later is part of what was believed only from then on. */
    @Test
    void an_old_release_answers_with_the_successions_that_it_knew() throws SQLException {
        Path known = folder.resolve("known");
        urbanstat.export(known);
        try {
            write(SUCCESSIONS.replaceAll("(?m)^.*试政函5号.*\n", ""));
            urbanstat.restart(country);
            long release = urbanstat.run(country.request()).releaseId().orElseThrow();
            assertThat(rates("2024", 2023)).contains("990001106|null|null|null|null|t|t");
            assertThat(urbanstat.linesWith(
                            "urbanstat.as_of",
                            String.valueOf(release - 1),
                            "select count(*) from mart.area_succession"))
                    .containsExactly("8");
            Path then = folder.resolve("then");
            urbanstat.export(then, String.valueOf(release - 1));
            assertThat(ReleasedFiles.in(then)).isEqualTo(ReleasedFiles.in(known));
        } finally {
            write(SUCCESSIONS);
            urbanstat.restart(country);
            urbanstat.run(country.request());
        }
    }

    private static void write(String successions) {
        try {
            Files.writeString(country.jobs().resolve("areas/successions.yml"), successions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
