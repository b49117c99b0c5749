package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.TestDatabase;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.definitions.Waiver;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Severity;

class AcrossReturnsTest {
    private static final String PERMITS = "residence_permit 620982100 2024";
    private static final String PEOPLE = "population 620982100 2024";
    private static final String RULE = "residence_permit.not_above_other_form.eligible";

    private TestDatabase database = TestDatabase.fresh();
    private SentReturns returns = new SentReturns(database, ProjectJobs.definitions());

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void rejectsMoreEligibleThanCameAndStayed() {
        sendPermits("1.xlsx", 60);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|rejected|1|null|1|0");
        assertThat(findings()).containsExactly(RULE + "|ERROR|表|C5|null|60|<= 50|10|null");
        assertThat(database.lines("select message_zh, message_en, fix_zh, fix_en from validation.finding"))
                .containsExactly("“符合条件未落户常住人口”是 60,大于另一张报表的“外来半年以上” 50,应为 <= 50|\"Eligible residents"
                        + " who have not settled\" is 60, above \"Registered elsewhere and here for half a year or more\""
                        + " 50 of the other form; expected <= 50|请核对本表的“符合条件未落户常住人口”和另一张报表的“外来半年以上”"
                        + ",改正填错的一张后重新报送|Check \"Eligible residents who have not settled\" of this form and"
                        + " \"Registered elsewhere and here for half a year or more\" of the other, and send the one that"
                        + " is wrong again");
    }

    @Test
    void acceptsAsManyAsCameAndStayed() {
        sendPermits("1.xlsx", 50);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|1|1|0|0");
        assertThat(findings()).isEmpty();
    }

    @Test
    void acceptsTheNextNightWhenTheOtherSideIsCorrected() {
        sendPermits("1.xlsx", 60);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        sendPeople("3.xlsx", 30, 30);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|1|1|0|0");
        assertThat(findings()).isEmpty();
    }

    @Test
    void saysTheSameInWhateverOrderTheReturnsCome() {
        sendPermits("1.xlsx", 60);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|1|1|0|0");
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        List<String> permitsFirst = states("residence_permit");
        close();
        database = TestDatabase.fresh();
        returns = new SentReturns(database, ProjectJobs.definitions());
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        sendPermits("1.xlsx", 60);
        returns.judge();
        assertThat(states("residence_permit")).isEqualTo(permitsFirst).containsExactly("2024|rejected|1|null|1|0");
    }

    @Test
    void leavesTheEarlierRevisionInForceUntilTheLaterOneHolds() {
        sendPermits("1.xlsx", 40);
        sendPermits("2.xlsx", 60);
        sendPeople("3.xlsx", 30, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|rejected|2|1|1|0");
        sendPeople("4.xlsx", 40, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|2|2|0|0");
    }

    @Test
    void doesNotCompareWithARejectedOrAnUnfinishedReturn() {
        sendPermits("1.xlsx", 60);
        returns.send("2.xlsx", "2025-01-20", returns.found(Severity.ERROR, PEOPLE, "incoming_half_year=1"));
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|1|1|0|0");
        returns.send(
                "3.xlsx", "2025-01-21", returns.accepted(PEOPLE, "incoming_half_year=1", "unit_name=甲 households=1"));
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted|1|1|0|0");
    }

    @Test
    void acceptsWhatIsWaivedAndSaysWhy() {
        judgeBy(ProjectJobs.with(waiver("2026-01-01")));
        sendPermits("1.xlsx", 60);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|accepted_with_warnings|1|1|1|0");
        assertThat(findings()).containsExactly(RULE + "|ERROR|表|C5|null|60|<= 50|10|as agreed");
    }

    @Test
    void rejectsWhatWasWaivedUntilTheEndOfThePeriodOnly() {
        judgeBy(ProjectJobs.with(waiver("2024-12-31")));
        sendPermits("1.xlsx", 60);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        assertThat(states("residence_permit")).containsExactly("2024|rejected|1|null|1|0");
    }

    @Test
    void rejectsAChangeBeyondTheBoundsAndTakesTheBoundsThemselves() {
        judgeBy(ProjectJobs.withOnly(change("population", "resident_total")));
        send("population 620982100 2022", "unit_code=1 resident_total=60", "unit_code=2 resident_total=40");
        send("population 620982100 2023", "unit_code=1 resident_total=63", "unit_code=2 resident_total=63");
        send("population 620982101 2022", "unit_code=1 resident_total=100");
        send("population 620982101 2023", "unit_code=1 resident_total=125");
        send("population 620982102 2022", "unit_code=1 resident_total=100");
        send("population 620982102 2023", "unit_code=1 resident_total=80");
        returns.judge();
        assertThat(database.lines(
                        "select town_code, status from validation.return_state where period = '2023'" + " order by 1"))
                .containsExactly("620982100|rejected", "620982101|accepted", "620982102|accepted");
        assertThat(findings())
                .containsExactly("population.change_between.resident_total|ERROR|表|E5|null|126|80 – 125|26|null");
        assertThat(database.lines("select message_zh, message_en, fix_zh, fix_en from validation.finding"))
                .containsExactly("“常住人口”是 126,上年“常住人口”是 100,通常应在 80 – 125|\"Residents\" is 126; \"Residents\" a"
                        + " year before was 100; expected 80 – 125|请核对“常住人口”的数字和单位;情况属实的请说明|Check figure"
                        + " and unit of \"Residents\"; if it is right, say why");
    }

    @Test
    void comparesWithTheYearBeforeAsItIsInForceAtLast() {
        judgeBy(ProjectJobs.withOnly(change("population", "resident_total")));
        send("population 620982100 2024", "unit_code=1 resident_total=151");
        send("population 620982100 2023", "unit_code=1 resident_total=150");
        send("population 620982100 2022", "unit_code=1 resident_total=100");
        returns.judge();
        assertThat(states("population"))
                .containsExactly(
                        "2022|accepted|1|1|0|0",
                        "2023|rejected|1|null|1|0",
                        "2024|accepted|1|1|0|0"); // nothing in force to compare with
        returns.send(
                "later.xlsx",
                "2025-01-25",
                returns.accepted("population 620982100 2023", "unit_code=1 resident_total=120"));
        returns.judge();
        assertThat(states("population"))
                .containsExactly("2022|accepted|1|1|0|0", "2023|accepted|2|2|0|0", "2024|rejected|1|null|1|0");
    }

    @Test
    void comparesAMonthWithTheSameMonthOfTheYearBefore() {
        judgeBy(ProjectJobs.withOnly(change("urban_sanitation", "cleaned_area")));
        send("urban_sanitation 620982100 2023-01", "town_code=620982100 cleaned_area=100");
        send("urban_sanitation 620982100 2023-02", "town_code=620982100 cleaned_area=10.5");
        send("urban_sanitation 620982100 2024-02", "town_code=620982100 cleaned_area=13.126");
        returns.judge();
        assertThat(findings())
                .containsExactly("urban_sanitation.change_between.cleaned_area|ERROR|表|C5|null|13.126|8.4 – 13.125"
                        + "|2.626|null");
    }

    @Test
    void saysTheSameASecondTime() {
        sendPermits("1.xlsx", 60);
        sendPeople("2.xlsx", 30, 20);
        returns.judge();
        List<String> before = everything();
        returns.judge();
        assertThat(everything()).isEqualTo(before);
    }

    private void judgeBy(Definitions definitions) {
        returns = new SentReturns(database, definitions);
    }

    private static Waiver waiver(String expires) {
        return new Waiver(
                new AreaCode("620982100"),
                Optional.of(new FormCode("residence_permit")),
                Optional.of(new Period("2024")),
                RULE,
                "as agreed",
                "the office",
                LocalDate.parse(expires));
    }

    private static CheckRule change(String form, String field) {
        return new CheckRule(
                new FormCode(form),
                CheckKind.CHANGE_BETWEEN,
                field,
                List.of(),
                Severity.ERROR,
                BigDecimal.ZERO,
                Optional.of(new BigDecimal("0.8")),
                Optional.of(new BigDecimal("1.25")),
                Optional.empty(),
                "");
    }

    private void sendPermits(String path, int eligible) {
        returns.send(path, "2025-01-20", returns.accepted(PERMITS, "town_code=620982100 eligible=" + eligible));
    }

    private void sendPeople(String path, int... incoming) {
        String[] rows = new String[incoming.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = "incoming_half_year=" + incoming[i];
        }
        returns.send(path, "2025-01-20", returns.accepted(PEOPLE, rows));
    }

    private void send(String key, String... rows) {
        returns.send(key, "2025-01-20", returns.accepted(key, rows));
    }

    private List<String> states(String form) {
        return database.lines("select period, status, revision, revision_in_force, error_count, warning_count"
                + " from validation.return_state where form_code = '" + form + "' order by period, town_code");
    }

    private List<String> findings() {
        return database.lines("select rule_code, severity, sheet, cell, raw_text, found, expected, difference, waiver"
                + " from validation.finding where is_across order by finding_id");
    }

    private List<String> everything() {
        return List.of(
                database.lines("select s.* from validation.return_state s order by s.*")
                        .toString(),
                database.lines("select r.* from validation.reading r order by r.*")
                        .toString(),
                findings().toString());
    }
}
