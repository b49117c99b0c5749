package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.SqlFile;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Severity;

/** What the returns in force of some towns say of a year, and which of them are owed or still to come. */
class TownYearsStatementTest {
    private static final String ASKED = "620982100";
    private static final String OWING = "620982101";
    private static final String NOT_ASKED = "620982102";

    private static TestDatabase database;

    @BeforeAll
    static void send() {
        database = TestDatabase.fresh();
        SentReturns returns = new SentReturns(database, ProjectJobs.definitions());
        for (int year : List.of(2022, 2024)) {
            sendAll(returns, ASKED, year);
        }
        sendAll(returns, NOT_ASKED, 2022);
        returns.send(
                "wrong.xlsx",
                "2025-01-20",
                returns.found(Severity.ERROR, "population " + ASKED + " 2021", "resident_urban=1"));
        returns.send("one.xlsx", "2025-01-20", returns.accepted("settlement " + OWING + " 2024", "settled_total=9"));
        owe("owed_return", OWING, "settlement 2015", "school 2016", "residence_permit 2017", "settlement 2024");
        owe("awaited_return", OWING, "population 2018", "land 2019", "urban_sanitation 2020", "school 2024");
        owe("awaited_return", OWING, "residence_permit 2024", "population 2024", "land 2024");
        owe("owed_return", NOT_ASKED, "settlement 2014");
        owe("awaited_return", NOT_ASKED, "settlement 2013");
        returns.judge();
    }

    /** Two rows of everything; those of 2024 are ten times those of 2022. */
    private static void sendAll(SentReturns returns, String town, int year) {
        int t = year == 2022 ? 1 : 10;
        returns.send(
                town + year + ".xlsx",
                "2025-01-20",
                returns.accepted(
                        "settlement " + town + " " + year,
                        settled(1 * t, 2 * t, 3 * t, 4 * t),
                        settled(5 * t, 6 * t, 7 * t, 8 * t)),
                returns.accepted("school " + town + " " + year, "migrant_pupils=" + 9 * t, "migrant_pupils=" + 10 * t),
                returns.accepted(
                        "residence_permit " + town + " " + year, "valid_permits=" + 11 * t, "valid_permits=" + 12 * t),
                returns.accepted(
                        "population " + town + " " + year,
                        people(13 * t, 14 * t, 15 * t),
                        people(16 * t, 17 * t, 18 * t)),
                returns.accepted(
                        "land " + town + " " + year,
                        "urban_construction_land_hectares=" + t,
                        "urban_construction_land_hectares=" + 2 * t));
    }

    private static String settled(int total, int crossProvince, int inProvince, int inCity) {
        return "settled_total=%d settled_cross_province=%d settled_in_province=%d settled_in_city=%d"
                .formatted(total, crossProvince, inProvince, inCity);
    }

    private static String people(int registeredUrban, int registered, int residentUrban) {
        return "registered_urban=%d registered_total=%d resident_urban=%d"
                .formatted(registeredUrban, registered, residentUrban);
    }

    private static void owe(String table, String town, String... formsAndYears) {
        for (String each : formsAndYears) {
            String form = each.split(" ")[0];
            String year = each.split(" ")[1];
            boolean isOwed = table.equals("owed_return");
            database.lines("insert into definitions." + table + " (form_code, town_code, period, year"
                    + (isOwed ? ", due_on" : "") + ") values ('" + form + "', '" + town + "', '" + year + "', '" + year
                    + (isOwed ? "', '2025-01-25" : "") + "') returning 1");
        }
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** Form by form what is owed or to come, then what was sent. */
    private static List<String> said() {
        return TestDatabase.lines(database.client()
                .sql(SqlFile.beside(LinkageInputs.class, "town-years").text())
                .param("towns", new String[] {OWING, ASKED}));
    }

    @Test
    void eachYearOfEachTownThatWasAskedForHasWhatIsInForceAndWhatIsOwed() {
        assertThat(said())
                .containsExactly(
                        "620982100|2022|f|f|f|f|f|6|8|10|12|19|23|29|31|33|3",
                        "620982100|2024|f|f|f|f|f|60|80|100|120|190|230|290|310|330|30",
                        "620982101|2015|t|f|f|f|f|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2016|f|t|f|f|f|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2017|f|f|t|f|f|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2018|f|f|f|t|f|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2019|f|f|f|f|t|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2020|f|f|f|f|f|null|null|null|null|null|null|null|null|null|null",
                        "620982101|2024|t|t|t|t|t|9|null|null|null|null|null|null|null|null|null");
    }
}
