package org.urbanstat.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.facts.SentReturns;
import org.urbanstat.vocabulary.Sha256;

/** What an operator is shown of the revisions of one return, beside others that look alike. */
class RevisionsTest {
    private static final String TODAY = "2026-01-02";
    private static final String KEY = "population 620982100 2024";
    private static final String RULE = "population" + JudgedCase.RULE;

    private final JudgedCase night = new JudgedCase();

    @BeforeEach
    void send() {
        night.send(KEY, "resident_total=1");
        night.sendWrong(KEY, "resident_total=2");
        night.sendDoubtful(KEY, "resident_total=3");
        night.send(KEY, "resident_total=4");
        for (String other : List.of("population 620982101 2024", "population 620982100 2023", "land 620982100 2024")) {
            night.sendWrong(other, other.startsWith("land") ? "new_land_hectares=1" : "resident_total=9");
        }
        night.judge(TODAY);
    }

    @AfterEach
    void close() {
        night.close();
    }

    private List<String> told() {
        return night.revisions(KEY).stream()
                .map(r -> "%d %s %s %s%s errors %d warnings %d open %s withdrawn %s accepted %s"
                        .formatted(
                                r.number(),
                                r.fileName(),
                                r.sheet(),
                                r.outcome(),
                                r.isInForce() ? " in force" : "",
                                r.errorCount(),
                                r.warningCount(),
                                r.openRules(),
                                r.withdrawn()
                                        .map(w -> w.by() + " " + w.reason())
                                        .orElse("-"),
                                r.accepted().stream()
                                        .map(a -> a.rule() + " " + a.by() + " " + a.expiresOn())
                                        .toList()))
                .toList();
    }

    @Test
    void theFirstComesFirstAndTheLatestAcceptedIsInForce() {
        assertThat(told())
                .containsExactly(
                        "1 01.xlsx 表 ACCEPTED errors 0 warnings 0 open [] withdrawn - accepted []",
                        "2 02.xlsx 表 REJECTED errors 1 warnings 0 open [" + RULE + "] withdrawn - accepted []",
                        "3 03.xlsx 表 ACCEPTED_WITH_WARNINGS errors 0 warnings 1 open [] withdrawn - accepted []",
                        "4 04.xlsx 表 ACCEPTED in force errors 0 warnings 0 open [] withdrawn - accepted []");
        assertThat(night.revisions(KEY)).allMatch(Revision::areRowsKept).allMatch(Revision::counts);
        assertThat(night.revisions("population 620982109 2024")).isEmpty();
    }

    @Test
    void eachIsShownWithWhatOperatorsDidToIt() {
        night.withdraw(KEY, 4, false);
        night.withdraw(KEY, 3, false);
        night.withdraw(KEY, 3, true);
        night.withdraw("population 620982101 2024", 1, false);
        night.withdraw("population 620982100 2023", 1, false);
        night.withdraw("land 620982100 2024", 1, false);
        night.accept(KEY, 2, RULE, "2026-03-01");
        night.accept(KEY, 2, "another.rule", "2026-02-01");
        night.accept("population 620982101 2024", 1, RULE, "2026-05-01");
        night.accept("population 620982100 2023", 1, RULE, "2026-05-01");
        night.accept("land 620982100 2024", 1, RULE, "2026-05-01");
        night.judge(TODAY);
        assertThat(told())
                .containsExactly(
                        "1 01.xlsx 表 ACCEPTED errors 0 warnings 0 open [] withdrawn - accepted []",
                        "2 02.xlsx 表 ACCEPTED_WITH_WARNINGS errors 1 warnings 0 open [" + RULE
                                + "] withdrawn - accepted [another.rule 王芳 2026-02-01, " + RULE + " 王芳 2026-03-01]",
                        "3 03.xlsx 表 ACCEPTED_WITH_WARNINGS in force errors 0 warnings 1 open [] withdrawn -"
                                + " accepted []",
                        "4 04.xlsx 表 ACCEPTED errors 0 warnings 0 open [] withdrawn 王芳 数字属实 accepted []");
        assertThat(night.revisions(KEY).get(3).counts()).isFalse();
    }

    @Test
    void whatJobsWaiversCoverIsNotOpenAndWhatExpiredIsOpenAgain() {
        night.lines("update validation.finding set waiver = '常年豁免' where severity = 'ERROR' returning 1");
        assertThat(told().get(1)).contains("open []");
        night.accept(KEY, 2, RULE, "2026-03-01");
        night.judge(TODAY);
        assertThat(told().get(1))
                .startsWith("2 02.xlsx 表 ACCEPTED_WITH_WARNINGS")
                .contains("open []");
        night.judge("2026-03-01");
        assertThat(told().get(1)).startsWith("2 02.xlsx 表 REJECTED");
    }

    @Test
    void aRevisionIsShownAsItWasReadLast() {
        SentReturns.Sent sent = night.sendWrong(KEY, "resident_total=5");
        night.judge(TODAY);
        night.returns().readAgain(sent, Sha256.of("later"), night.returns().accepted(KEY, "resident_total=5"));
        night.judge(TODAY);
        assertThat(told()).hasSize(5);
        assertThat(told().get(4)).startsWith("5 08.xlsx 表 ACCEPTED in force errors 0");
    }

    @Test
    void theReturnsOfATownAreNamedThoseOfTheFormFirst() {
        night.send("population 620982101 2022", "resident_total=9");
        night.judge(TODAY);
        assertThat(new Revisions(night.database().client()).ofTown(JudgedCase.key(KEY)))
                .containsExactly("population 2023", "population 2024", "land 2024");
        assertThat(new Revisions(night.database().client()).ofTown(JudgedCase.key("land 620982100 2024")))
                .containsExactly("land 2024", "population 2023", "population 2024");
    }

    @Test
    void onlyADozenReturnsAreNamed() {
        for (int month = 1; month <= 12; month++) {
            night.send("urban_sanitation 620982100 2023-%02d".formatted(month), "cleaned_area=1");
        }
        night.judge(TODAY);
        assertThat(new Revisions(night.database().client()).ofTown(JudgedCase.key(KEY)))
                .hasSize(12)
                .startsWith("population 2023", "population 2024", "land 2024", "urban_sanitation 2023-01")
                .endsWith("urban_sanitation 2023-09");
    }
}
