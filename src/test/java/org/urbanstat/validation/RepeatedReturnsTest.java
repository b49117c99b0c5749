package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A return that says what it said before takes no number, whatever was withdrawn of others; one that fell silent does. */
class RepeatedReturnsTest {
    private static final String TODAY = "2026-01-02";
    private static final String KEY = "population 620982100 2024";
    private static final List<String> OTHERS =
            List.of("population 620982101 2024", "population 620982100 2023", "settlement 620982100 2024");

    private final JudgedCase night = new JudgedCase();

    @BeforeEach
    void sendThreeOfEach() {
        for (int number = 1; number <= 3; number++) {
            night.send(KEY, "resident_total=" + number);
            for (String other : OTHERS) {
                night.send(other, (other.startsWith("population") ? "pending=" : "settled_total=") + number);
            }
        }
        night.judge(TODAY);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<String> inForce() {
        return night.lines(
                "select form_code, town_code, period, revision, revision_in_force from validation.return_state"
                        + " order by 1, 2, 3");
    }

    @Test
    void aWithdrawalLeavesTheSameNumberOfOtherReturns() {
        night.withdraw(KEY, 3, false);
        assertThat(night.judge(TODAY)).containsExactly("620982100 population 2024: accepted 3/3 → accepted 2/2");
        assertThat(inForce())
                .containsExactly(
                        "population|620982100|2023|3|3",
                        "population|620982100|2024|2|2",
                        "population|620982101|2024|3|3",
                        "settlement|620982100|2024|3|3");
    }

    @Test
    void whatWasWithdrawnOfOthersMakesNoRevisionOfARepetition() {
        OTHERS.forEach(other -> night.withdraw(other, 1, false));
        night.withdraw(KEY, 2, false);
        night.judge(TODAY);
        night.send(KEY, "resident_total=1");
        night.judge(TODAY);
        assertThat(inForce()).contains("population|620982100|2024|3|3");
        night.send(KEY, "resident_total=2");
        night.judge(TODAY);
        assertThat(inForce()).contains("population|620982100|2024|4|4");
    }

    @Test
    void whatAnotherReturnSaidIsNoRepetition() {
        night.send("population 620982102 2024", "resident_total=1");
        night.send("land 620982102 2024", "town_code=620982102");
        night.judge(TODAY);
        night.send("settlement 620982102 2024", "town_code=620982102");
        night.judge(TODAY);
        assertThat(inForce())
                .contains("land|620982102|2024|1|1", "population|620982102|2024|1|1", "settlement|620982102|2024|1|1");
    }

    @Test
    void whatFellSilentIsARevisionWhenItIsSaidAgain() {
        night.lines("update validation.reading set silenced_by_run = (select max(run_id) from pipeline.run)"
                + " where form_code = 'population' and town_code = '620982101' and revision = 3 returning 1");
        night.judge(TODAY);
        assertThat(inForce()).contains("population|620982101|2024|2|2");
        night.send("population 620982101 2024", "pending=3");
        night.judge(TODAY);
        assertThat(inForce()).contains("population|620982101|2024|4|4");
    }

    @Test
    void ofTwoSheetsThatSayTheSameTheFirstCounts() {
        String key = "population 620982103 2024";
        night.returns()
                .send(
                        "two.xlsx",
                        "2025-03-01",
                        night.returns().inSheet("初稿", key, "resident_total=1"),
                        night.returns().inSheet("定稿", key, "resident_total=1"));
        night.judge(TODAY);
        assertThat(night.lines("select sheet, revision from validation.reading where town_code = '620982103'"))
                .containsExactly("初稿|1");
    }

    @Test
    void ofAReturnWhoseEveryRevisionIsWithdrawnNoneIsInForce() {
        for (int number = 1; number <= 3; number++) {
            night.withdraw(KEY, number, false);
        }
        night.judge(TODAY);
        assertThat(night.revisions(KEY)).hasSize(3).noneMatch(Revision::isInForce);
    }
}
