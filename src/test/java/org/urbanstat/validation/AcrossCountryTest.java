package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/**
 * A night that judges returns of several years, forms, towns and counties at once, rejected ones among them: each is held
 * against its own other side alone, and told once.
 */
class AcrossCountryTest {
    private static final String TODAY = "2026-01-02";

    private JudgedCase night = new JudgedCase();

    @AfterEach
    void close() {
        night.close();
    }

    /** With returns of another form beside those of the first town. */
    private void judgeBy(Definitions definitions) {
        night.close();
        night = new JudgedCase(definitions);
        for (int year = 2021; year <= 2024; year++) {
            night.send("settlement 620982100 " + year, "settled_total=" + year);
        }
    }

    private List<String> findings() {
        night.judge(TODAY);
        return night.lines(
                "select r.form_code, r.town_code, r.period, r.revision, f.ordinal, f.severity, f.cell, f.found,"
                        + " f.expected from validation.finding f join validation.reading r using (reading_id)"
                        + " where f.is_across order by f.finding_id");
    }

    @Test
    void aSumIsHeldAgainstTheYearBeforeItsOwn() {
        judgeBy(ProjectJobs.withOnlyAcross("population.change_between.resident_total"));
        send("population 620982100 2022", "unit_code=1 resident_total=100", "unit_code=2 resident_total=100");
        send("population 620982100 2023", "unit_code=1 resident_total=110", "unit_code=2 resident_total=110");
        send("population 620982100 2024", "unit_code=1 resident_total=121", "unit_code=2 resident_total=121");
        send("population 620982101 2022", "unit_code=1 resident_total=100", "unit_code=2 resident_total=100");
        send("population 620982101 2023", "unit_code=1 resident_total=150", "unit_code=2 households=1");
        send("population 620982102 2022", "unit_code=1 resident_total=100", "unit_code=2 households=1");
        send("population 620982102 2023", "unit_code=1 resident_total=100", "unit_code=2 resident_total=100");
        send("population 620982103 2022", "unit_code=1 resident_total=0");
        send("population 620982103 2023", "unit_code=1 resident_total=5");
        send("population 620982104 2022", "unit_code=1 resident_total=1");
        send("population 620982104 2023", "unit_code=1 resident_total=2");
        send("population 620983100 2022", "unit_code=1 resident_total=50");
        night.sendWrong("population 620983100 2023", "unit_code=1 resident_total=60");
        assertThat(findings())
                .containsExactly(
                        "population|620982100|2023|1|1|WARNING|E5|220|190 – 210",
                        "population|620982104|2023|1|1|ERROR|E5|2|0.95 – 1.05",
                        "population|620982100|2024|1|1|WARNING|E5|242|209 – 231");
    }

    @Test
    void figuresAreComparedWithThoseOfTheYearBefore() {
        judgeBy(ProjectJobs.withOnlyAcross("population.copy_of_last_year.unit_code"));
        for (int year = 2022; year <= 2024; year++) {
            send("population 620982100 " + year, "unit_code=1 households=0", "unit_code=2 households=5 pending=6");
        }
        send("population 620982101 2022", "unit_code=1 households=0");
        send("population 620982101 2023", "unit_code=1 households=0");
        String five = "unit_code=1 households=1 resident_total=2 registered_total=3 away_half_year=4 pending=";
        send("population 620982102 2022", five + 5);
        send("population 620982102 2023", five + 6);
        send("population 620982103 2022", "unit_code=1 households=1 resident_total=2 away_half_year=3 pending=4");
        send("population 620982103 2023", "unit_code=1 households=1 resident_total=2 away_half_year=3 pending=5");
        send("population 620983100 2022", "unit_code=1 households=7");
        night.sendWrong("population 620983100 2023", "unit_code=1 households=7");
        assertThat(findings())
                .containsExactly(
                        "population|620982100|2023|1|1|WARNING|A6|2/2|< 80%",
                        "population|620982102|2023|1|1|WARNING|A5|4/5|< 80%",
                        "population|620982100|2024|1|1|WARNING|A6|2/2|< 80%");
    }

    /** Of 3,200 in the year before, 160 are the 5 % that are left alone. */
    @Test
    void columnsAreHeldAgainstThoseOfTheYearBefore() {
        judgeBy(ProjectJobs.withOnlyAcross("population.swapped_columns.resident_total"));
        send("population 620982100 2022", both(1, 820, 780), both(2, 820, 780));
        send("population 620982100 2023", both(1, 780, 820), both(2, 780, 820));
        send("population 620982101 2022", both(1, 1000, 600));
        send("population 620982101 2023", both(1, 1000, 610));
        send("population 620982101 2023", both(1, 680, 920));
        send("population 620982101 2024", both(1, 610, 1000));
        send("population 620982102 2022", both(1, 1000, 600), "unit_code=2 resident_total=1");
        send("population 620982102 2023", both(1, 600, 1000), both(2, 1, 1));
        send("population 620982103 2022", both(1, 1000, 600));
        send("population 620982103 2023", both(1, 600, 1000));
        send("population 620983100 2022", both(1, 1000, 600));
        night.sendWrong("population 620983100 2023", both(1, 600, 1000));
        assertThat(findings())
                .containsExactly(
                        "population|620982101|2023|2|1|ERROR|E5|640|< 640",
                        "population|620982103|2023|1|1|ERROR|E5|800|< 0",
                        "population|620982101|2024|1|1|ERROR|E5|780|< 0");
    }

    private static String both(int unit, int residents, int registered) {
        return "unit_code=%d resident_total=%d registered_total=%d".formatted(unit, residents, registered);
    }

    @Test
    void columnsOfAMonthAreHeldAgainstThoseOfTheSameMonth() {
        judgeBy(ProjectJobs.withOnly(new CheckRule(
                new FormCode("urban_sanitation"),
                CheckKind.SWAPPED_COLUMNS,
                "cleaned_area",
                List.of("mechanised_area"),
                Severity.ERROR,
                BigDecimal.ZERO,
                Optional.empty(),
                Optional.empty(),
                new CheckRule.Limits(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("0.05")),
                        List.of()),
                Optional.empty(),
                "")));
        String area = "town_code=620982100 cleaned_area=%d mechanised_area=%d";
        send("urban_sanitation 620982100 2023-01", area.formatted(400, 500));
        send("urban_sanitation 620982100 2023-02", area.formatted(500, 400));
        send("urban_sanitation 620982100 2024-02", area.formatted(400, 500));
        assertThat(findings()).containsExactly("urban_sanitation|620982100|2024-02|1|1|ERROR|C5|200|< 0");
    }

    @Test
    void eachCellIsHeldAgainstItsOwnOfTheYearBefore() {
        judgeBy(ProjectJobs.withOnlyAcross(
                "land.unit_slip.urban_construction_land_hectares", "population.unit_slip.households"));
        sendLand("620982100", "1", "10");
        sendLand("620982101", "10", "1");
        sendLand("620982102", "100", "950");
        sendLand("620982103", "100", "949");
        sendLand("620982104", "0", "100");
        sendLand("620982105", "100", "0");
        send(
                "population 620982100 2022",
                "unit_code=1 households=10",
                "unit_code=2 households=10",
                "unit_code=3 households=10");
        send("population 620982100 2023", "unit_code=1 households=11", "unit_code=2 households=11");
        send(
                "population 620982100 2023",
                "unit_code=1 households=100",
                "unit_code=2 households=100",
                "unit_code=3 households=100");
        send("population 620982100 2024", "unit_code=1 households=110", "unit_code=2 households=11");
        send("population 620983100 2022", "unit_code=1 households=10");
        night.sendWrong("population 620983100 2023", "unit_code=1 households=100");
        assertThat(findings())
                .containsExactly(
                        "land|620982100|2023|1|1|ERROR|C5|10|≈ 1",
                        "land|620982101|2023|1|1|ERROR|C5|1|≈ 10",
                        "land|620982102|2023|1|1|ERROR|C5|950|≈ 100",
                        "population|620982100|2023|2|1|ERROR|D5|100|≈ 10",
                        "population|620982100|2023|2|2|ERROR|D6|100|≈ 10",
                        "population|620982100|2023|2|3|ERROR|D7|100|≈ 10",
                        "population|620982100|2024|1|1|ERROR|D5|110|≈ 11");
        assertThat(night.revisions("population 620982100 2023").get(1).openRules())
                .containsExactly("population.unit_slip.households");
    }

    private void sendLand(String town, String before, String now) {
        String hectares = "town_code=" + town + " urban_construction_land_hectares=";
        send("land " + town + " 2022", hectares + before);
        send("land " + town + " 2023", hectares + now);
    }

    /** Whose other side has no check across returns, so that it is there of all years before. */
    @Test
    void aSumIsHeldAgainstTheOtherFormOfItsYear() {
        judgeBy(ProjectJobs.withOnlyAcross("residence_permit.not_above_other_form.eligible"));
        send("population 620982100 2023", "incoming_half_year=30", "incoming_half_year=20");
        send("population 620982100 2024", "incoming_half_year=50", "incoming_half_year=10");
        send("population 620982101 2023", "incoming_half_year=50");
        send("population 620983100 2023", "incoming_half_year=50");
        send("residence_permit 620982100 2024", "town_code=620982100 eligible=70");
        send("residence_permit 620982100 2023", "town_code=620982100 eligible=60");
        send("residence_permit 620982101 2023", "town_code=620982101 eligible=50");
        night.sendWrong("residence_permit 620983100 2023", "town_code=620983100 eligible=60");
        assertThat(findings())
                .containsExactly(
                        "residence_permit|620982100|2023|1|1|ERROR|C5|60|<= 50",
                        "residence_permit|620982100|2024|1|1|ERROR|C5|70|<= 60");
    }

    private void send(String key, String... rows) {
        night.send(key, rows);
    }
}
