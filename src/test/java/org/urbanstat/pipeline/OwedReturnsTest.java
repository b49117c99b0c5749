package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.DefinitionsReader;

/** Who owes which return on a given day. */
class OwedReturnsTest {
    private static final String AREAS = "areas/two-towns.csv";

    private SmallCountry country;

    @BeforeEach
    void open(@TempDir Path folder) {
        country = SmallCountry.in(folder);
    }

    @Test
    void owesAReturnFromTheDayAfterItsDueDay() {
        assertThat(owed("settlement", "2025-01-25")).isEmpty();
        assertThat(owed("settlement", "2025-01-26"))
                .containsExactly("2024 990001100 by 2025-01-25", "2024 990001101 by 2025-01-25");
    }

    @Test
    void owesASchoolReturnInTheYearInWhichTheSchoolYearBegins() {
        assertThat(owed("school", "2024-09-20")).isEmpty();
        assertThat(owed("school", "2024-09-21"))
                .containsExactly("2024 990001100 by 2024-09-20", "2024 990001101 by 2024-09-20");
    }

    @Test
    void owesNothingAfterTheLastPeriodOfTheCalendar() {
        assertThat(owed("settlement", "2030-01-01")).hasSize(2);
        country.define("nightly.yml", "last_period: 2024", "last_period: 2026");
        assertThat(owed("settlement", "2030-01-01"))
                .containsExactly(
                        "2024 990001100 by 2025-01-25",
                        "2024 990001101 by 2025-01-25",
                        "2025 990001100 by 2026-01-25",
                        "2025 990001101 by 2026-01-25",
                        "2026 990001100 by 2027-01-25",
                        "2026 990001101 by 2027-01-25");
    }

    @Test
    void owesAMonthlyReturnByTheTenthOfTheNextMonthAcrossTheYearsEnd() {
        country.define(AREAS, "990001100,unit,121", "990001100,unit,112");
        assertThat(owed("urban_sanitation", "2024-03-10")).containsExactly("2024-01 990001100 by 2024-02-10");
        assertThat(owed("urban_sanitation", "2025-01-11"))
                .hasSize(12)
                .startsWith("2024-01 990001100 by 2024-02-10", "2024-02 990001100 by 2024-03-10")
                .endsWith("2024-12 990001100 by 2025-01-10");
        assertThat(owed("urban_sanitation", "2030-01-01")).hasSize(12);
    }

    @Test
    void takesADueDayBeyondTheEndOfItsMonthForTheLastDay() {
        country.define("forms/land.yml", "month: 2, day: 28", "month: 2, day: 31");
        country.define("nightly.yml", "last_period: 2024", "last_period: 2027");
        assertThat(owed("land", "2028-03-01"))
                .contains("2024 990001100 by 2025-02-28", "2027 990001100 by 2028-02-29")
                .hasSize(8);
    }

    @Test
    void demandsUrbanSanitationOnlyWhereAUnitIsOfTheCityProper() {
        assertThat(owed("urban_sanitation", "2024-02-11")).isEmpty();
        country.define(AREAS, "990001101,unit,121", "990001101,unit,111");
        assertThat(owed("urban_sanitation", "2024-02-11")).containsExactly("2024-01 990001101 by 2024-02-10");
    }

    @Test
    void demandsRuralWasteOnlyWhereThereIsAVillage() {
        country.define(AREAS, "990001101200,乙村,,990001101,unit,220", "990001101002,乙村,,990001101,unit,220");
        assertThat(owed("rural_waste", "2025-02-01")).containsExactly("2024 990001100 by 2025-01-31");
    }

    @Test
    void demandsFromTheKindsOfTownThatTheFormNames() {
        country.define(AREAS, "990001101", "990001401");
        assertThat(owed("settlement", "2025-01-26")).containsExactly("2024 990001100 by 2025-01-25");
        assertThat(owed("population", "2025-01-26"))
                .containsExactly("2024 990001100 by 2025-01-25", "2024 990001401 by 2025-01-25");
    }

    @Test
    void demandsNothingOfATownThatTheFormExcludes() {
        country.define("forms/settlement.yml", "  first_period", "  excluded: [990001101]\n  first_period");
        assertThat(owed("settlement", "2025-01-26")).containsExactly("2024 990001100 by 2025-01-25");
    }

    @Test
    void demandsOfATownWhatIsOfItsOwnTimeAlone() {
        country.define("nightly.yml", "last_period: 2024", "last_period: 2026");
        country.define(AREAS, "乙镇,,990001,town,,2015-01-01,", "乙镇,,990001,town,,2025-09-02,2026-12-31");
        country.define(AREAS, ",990001101,unit,121,2015-01-01,", ",990001101,unit,121,2025-09-02,2026-12-31");
        country.define(AREAS, ",990001101,unit,220,2015-01-01,", ",990001101,unit,220,2025-09-02,2026-12-31");
        assertThat(owed("settlement", "2030-01-01"))
                .filteredOn(o -> o.contains("990001101"))
                .containsExactly("2025 990001101 by 2026-01-25");
        assertThat(owed("school", "2030-01-01"))
                .filteredOn(o -> o.contains("990001101"))
                .containsExactly("2026 990001101 by 2026-09-20");
    }

    private List<String> owed(String form, String today) {
        Definitions definitions = DefinitionsReader.read(country.jobs());
        OwedReturns owed = new OwedReturns(definitions, LocalDate.parse(today));
        return owed.periods().stream()
                .filter(due -> due.form().code().text().equals(form))
                .flatMap(due -> owed.towns(due).stream())
                .map(o -> o.period() + " " + o.town() + " by " + o.dueOn())
                .toList();
    }
}
