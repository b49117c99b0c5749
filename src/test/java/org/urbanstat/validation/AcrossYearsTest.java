package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;

/** What a town sends held against what it sent a year before, on PostgreSQL, by the project's own forms. */
class AcrossYearsTest {
    private static final String LAND = "land 620982100 ";
    private static final String PEOPLE = "population 620982100 ";
    private static final String WASTE = "rural_waste 620982100 ";

    private final TestDatabase database = TestDatabase.fresh();
    private SentReturns returns = new SentReturns(database, ProjectJobs.definitions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rejectsMuForHectaresAndNamesTheSlip() {
        send(LAND + "2023", "2024-02-20", "town_code=620982100 urban_construction_land_hectares=100.00");
        send(LAND + "2024", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=1530.00");
        returns.judge();
        assertThat(findings())
                .containsExactly("land.unit_slip.urban_construction_land_hectares|ERROR|C5|1530|≈ 100|1430");
        assertThat(messages())
                .containsExactly("“城镇建设用地”是 1530,约为上年 100 的 15.3 倍:很可能按“亩”填写了,应按“公顷”填写|\"Urban construction"
                        + " land\" is 1530, about 15.3 times the 100 of the year before: it was probably written in 亩"
                        + " instead of 公顷|请核对“城镇建设用地”的数字和单位(应为 公顷),改正后重新报送;情况属实的请说明并申请豁免");
        assertThat(states("land")).containsExactly("2023|accepted|1", "2024|rejected|null");
    }

    @Test
    void namesKilogramsForTonnesAndTenThousandsForOnes() {
        send(
                WASTE + "2023",
                "2024-01-20",
                "unit_code=620982100201 hauled_tonnes=120.0",
                "unit_code=620982100202 served_population=31000 hauled_tonnes=98.0");
        send(
                WASTE + "2024",
                "2025-01-20",
                "unit_code=620982100201 hauled_tonnes=121500",
                "unit_code=620982100202 served_population=3 hauled_tonnes=99.0");
        returns.judge();
        assertThat(messages())
                .satisfiesExactly(
                        people -> assertThat(people)
                                .startsWith("“服务人口”是 3,约为上年 31000 的 1/10333.33 倍:很可能按“万人”填写了,应按“人”填写"),
                        tonnes -> assertThat(tonnes)
                                .startsWith("“年清运量”是 121500,约为上年 120 的 1012.5 倍:很可能按“千克”填写了,应按“吨”填写"));
    }

    @Test
    void takesATenfoldFigureThatIsTooSmallToTell() {
        send(PEOPLE + "2023", "2024-01-20", "unit_code=1 away_half_year=60 households=9");
        send(PEOPLE + "2024", "2025-01-20", "unit_code=1 away_half_year=600 households=99");
        returns.judge();
        assertThat(findings()).isEmpty();
        send(PEOPLE + "2024 ", "2025-01-21", "unit_code=1 away_half_year=600 households=100");
        send("population 620982101 2023", "2024-01-20", "unit_code=1 households=10");
        send("population 620982101 2024", "2025-01-20", "unit_code=1 households=100");
        returns.judge();
        assertThat(findings()).containsExactly("population.unit_slip.households|ERROR|D5|100|≈ 10|90");
    }

    @Test
    void takesARatioThatIsMoreThanFivePercentBesideASlip() {
        send(LAND + "2023", "2024-02-20", "town_code=620982100 urban_construction_land_hectares=100");
        send(LAND + "2024", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=1575.01");
        send("land 620982101 2023", "2024-02-20", "town_code=620982101 urban_construction_land_hectares=100");
        send("land 620982101 2024", "2025-02-20", "town_code=620982101 urban_construction_land_hectares=1575");
        returns.judge();
        assertThat(findings())
                .containsExactly("land.unit_slip.urban_construction_land_hectares|ERROR|C5|1575|≈ 100|1475");
    }

    @Test
    void acceptsASlipThatIsWaivedAndSaysWhy() {
        returns = new SentReturns(
                database,
                ProjectJobs.with(new Waiver(
                        new AreaCode("620982100"),
                        Optional.of(new FormCode("land")),
                        Optional.empty(),
                        "land.unit_slip.urban_construction_land_hectares",
                        "the airport",
                        "the office",
                        java.time.LocalDate.parse("2030-01-01"))));
        send(LAND + "2023", "2024-02-20", "town_code=620982100 urban_construction_land_hectares=10");
        send(LAND + "2024", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=100");
        returns.judge();
        assertThat(database.lines("select rule_code, waiver from validation.finding where is_across"))
                .containsExactly("land.unit_slip.urban_construction_land_hectares|the airport");
        assertThat(states("land")).containsExactly("2023|accepted|1", "2024|accepted_with_warnings|1");
    }

    @Test
    void comparesAgainTheNextNightWhenLastYearWasWrong() {
        send(LAND + "2023", "2024-02-20", "town_code=620982100 urban_construction_land_hectares=1500");
        send(LAND + "2024", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=101");
        returns.judge();
        assertThat(states("land")).containsExactly("2023|accepted|1", "2024|rejected|null");
        returns.send(
                "更正.xlsx",
                "2025-03-01",
                returns.accepted(LAND + "2023", "town_code=620982100 urban_construction_land_hectares=100"));
        returns.judge();
        assertThat(states("land")).containsExactly("2023|accepted|2", "2024|accepted|1");
    }

    @Test
    void warnsOfFourFifthsOfLastYearsFiguresAndRefusesAllOfThem() {
        String[] rows = new String[5];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "unit_code=" + i + " households=5" + i + " resident_total=13" + i + " registered_total=14" + i
                    + " away_half_year=1" + i + " pending=0";
        }
        send(PEOPLE + "2023", "2024-01-20", rows);
        send(PEOPLE + "2024", "2025-01-20", rows);
        send("population 620982101 2023", "2024-01-20", rows);
        rows[0] = "unit_code=0 households=60 resident_total=139 registered_total=150 away_half_year=20 pending=0";
        send("population 620982101 2024", "2025-01-20", rows);
        send("population 620982102 2023", "2024-01-20", rows);
        rows[1] = "unit_code=1 households=60 resident_total=131 registered_total=141 away_half_year=11 pending=0";
        rows[2] = rows[2].replace("resident_total=132", "resident_total=133");
        rows[3] = rows[3].replace("resident_total=133", "resident_total=134").replace("=143", "=144");
        rows[4] = "unit_code=4 households=55 resident_total=134 registered_total=144 away_half_year=14 pending=0";
        send("population 620982102 2024", "2025-01-20", rows);
        returns.judge();
        assertThat(findings())
                .containsExactly(
                        "population.copy_of_last_year.unit_code|ERROR|A5|20/20|< 80%|null",
                        "population.copy_of_last_year.unit_code|WARNING|A5|16/20|< 80%|null");
        assertThat(messages().get(0))
                .startsWith("与上年可比的 20 个数中有 20 个与上年相同(达到 80%),很可能照抄了上年的报表|Of 20 numbers that can be compared"
                        + " 20 are those of the year before (80% or more); last year's return was probably copied|");
    }

    @Test
    void rejectsResidentsAndRegisteredInEachOthersColumn() {
        send(
                PEOPLE + "2023",
                "2024-01-20",
                "unit_code=1 resident_total=900 registered_total=1000",
                "unit_code=2 resident_total=2000 registered_total=1800");
        send(
                PEOPLE + "2024",
                "2025-01-20",
                "unit_code=1 resident_total=1004 registered_total=903",
                "unit_code=2 resident_total=1790 registered_total=2010");
        returns.judge();
        assertThat(findings()).containsExactly("population.swapped_columns.resident_total|ERROR|E5|621|< 108|null");
        assertThat(messages().get(0)).startsWith("“常住人口”和“户籍人口”很可能填反了:与上年各自的数共相差 621,两列对调后只相差 27|");
    }

    @Test
    void takesColumnsThatFitTheirOwnOfLastYear() {
        send(PEOPLE + "2023", "2024-01-20", "unit_code=1 resident_total=900 registered_total=1000");
        send(PEOPLE + "2024", "2025-01-20", "unit_code=1 resident_total=945 registered_total=955");
        returns.judge();
        assertThat(findings()).isEmpty();
    }

    @Test
    void rejectsANewReturnUnderTheTitleOfTheLastOne() {
        send(
                LAND + "2023",
                "2024-02-20",
                "town_code=620982100 urban_construction_land_hectares=100 new_land_hectares=3");
        returns.send(
                "2025-02-20/七里镇2023年.xlsx",
                "2025-02-20",
                returns.accepted(
                        LAND + "2023", "town_code=620982100 urban_construction_land_hectares=103 new_land_hectares=4"));
        returns.judge();
        assertThat(findings()).containsExactly("land.stale_title.town_code|ERROR|A5|0/2|>= 50%|null");
        assertThat(messages().get(0)).startsWith("标题很可能还是上一期的:这一期已有报表,而 2 个可比的数中只有 0 个与之相同(少于 50%),下一期的报表却没有报来|");
        assertThat(states("land")).containsExactly("2023|rejected|1");
    }

    @Test
    void takesACorrectionOfTheLastPeriod() {
        String old = "town_code=620982100 urban_construction_land_hectares=100 new_land_hectares=3";
        String half = old.replace("=3", "=4");
        String all = "town_code=620982100 urban_construction_land_hectares=103 new_land_hectares=4";
        send(LAND + "2023", "2024-02-20", old);
        send(LAND + "2023", "2025-02-20", half); // half of it is as it was
        returns.send("七里镇2023年(更正).xlsx", "2025-02-21", returns.accepted(LAND + "2023", all)); // says so
        send("land 620982101 2023", "2024-02-20", old);
        send("land 620982101 2023", "2024-12-31", all); // the next period is not over
        send("land 620982102 2023", "2024-02-20", old);
        send("land 620982102 2024", "2025-02-20", "town_code=620982102 urban_construction_land_hectares=120");
        send("land 620982102 2023", "2025-02-21", all); // the next return is there
        returns.judge();
        assertThat(findings()).isEmpty();
    }

    @Test
    void asksAMonthlyReturnAboutTheNextMonth() {
        String sanitation = "urban_sanitation 620982100 ";
        send(sanitation + "2024-01", "2024-02-05", "town_code=620982100 cleaned_area=10 sewage_treated=3");
        send(sanitation + "2024-01", "2024-02-29", "town_code=620982100 cleaned_area=11 sewage_treated=4");
        returns.judge();
        assertThat(findings()).isEmpty();
        send(sanitation + "2024-01", "2024-03-05", "town_code=620982100 cleaned_area=12 sewage_treated=5");
        returns.judge();
        assertThat(findings()).containsExactly("urban_sanitation.stale_title.town_code|ERROR|A5|0/2|>= 50%|null");
    }

    @Test
    void rejectsAReturnOfAPeriodThatIsNotOver() {
        send(LAND + "2025", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=100");
        send("land 620982101 2024", "2024-11-30", "town_code=620982101 urban_construction_land_hectares=100");
        send("urban_sanitation 620982100 2024-03", "2024-02-29", "town_code=620982100 cleaned_area=10");
        send("school 620982100 2024", "2024-08-01", "school_code=1 enrolment=10");
        returns.judge();
        assertThat(findings()).containsExactly("land.not_early.town_code|ERROR|A5|314|<= 31|283");
        assertThat(messages().get(0)).startsWith("报来的日子比报告期结束早 314 天(允许 31 天),报告期很可能写错了|");
    }

    @Test
    void asksAboutHectaresOfEachUrbanResident() {
        send(LAND + "2024", "2025-02-20", "town_code=620982100 urban_construction_land_hectares=26");
        send(PEOPLE + "2024", "2025-01-20", "unit_code=1 resident_urban=600", "unit_code=2 resident_urban=400");
        send("land 620982101 2024", "2025-02-20", "town_code=620982101 urban_construction_land_hectares=100.1");
        send("population 620982101 2024", "2025-01-20", "unit_code=1 resident_urban=1000");
        send("land 620982102 2024", "2025-02-20", "town_code=620982102 urban_construction_land_hectares=25");
        send("population 620982102 2024", "2025-01-20", "unit_code=1 resident_urban=1000");
        returns.judge();
        assertThat(findings())
                .containsExactly(
                        "land.ratio_to_other_form.urban_construction_land_hectares|WARNING|C5|0.026|0.006 – 0.025|null",
                        "land.ratio_to_other_form.urban_construction_land_hectares|ERROR|C5|0.1001|0.006 – 0.025|null");
        assertThat(messages().get(0)).startsWith("“城镇建设用地”合计 26 与另一张报表的“城镇常住人口”合计 1000 之比是 0.026,通常在 0.006 – 0.025|");
    }

    @Test
    void warnsOfAChangeBeyondFivePercentAndRefusesOneBeyondThirty() {
        send(PEOPLE + "2023", "2024-01-20", "unit_code=1 resident_total=1000 registered_total=1500");
        send(
                PEOPLE + "2024",
                "2025-01-20",
                "unit_code=1 resident_total=1051 registered_total=1500",
                "unit_code=2 resident_total=700 registered_total=900"); // a unit that is new is no change
        send("population 620982101 2023", "2024-01-20", "unit_code=1 resident_total=1000 registered_total=1500");
        send("population 620982101 2024", "2025-01-20", "unit_code=1 resident_total=699 registered_total=1500");
        returns.judge();
        assertThat(findings())
                .containsExactly(
                        "population.change_between.resident_total|WARNING|E5|1051|950 – 1050|51",
                        "population.change_between.resident_total|ERROR|E5|699|950 – 1050|-301");
    }

    private void send(String key, String day, String... rows) {
        returns.send(day + "/" + key.trim() + ".xlsx", day, returns.accepted(key.trim(), rows));
    }

    private List<String> findings() {
        return database.lines("select rule_code, severity, cell, found, expected, difference"
                + " from validation.finding where is_across order by finding_id");
    }

    private List<String> messages() {
        return database.lines("select message_zh, message_en, fix_zh from validation.finding where is_across"
                + " order by finding_id");
    }

    private List<String> states(String form) {
        return database.lines(
                "select period, status, revision_in_force from validation.return_state where form_code = '" + form
                        + "' order by period, town_code");
    }
}
