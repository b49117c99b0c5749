package org.urbanstat.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.validation.ReturnKey;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Each gate of nightly.yml holds what it is there for, and lets pass what is no surprise. */
class GatesTest {
    @TempDir
    Path folder;

    private SmallCountry country;
    private TestInstallation urbanstat;

    private void open(String... gates) {
        country = SmallCountry.in(folder).gated(gates).sendAll();
        urbanstat = TestInstallation.of(country);
    }

    @AfterEach
    void close() {
        urbanstat.close();
    }

    private List<String> heldBecause() {
        return urbanstat.run(country.request()).heldBecause().stream()
                .map(Text::en)
                .toList();
    }

    private void sendMoreUrban() {
        country.sendCorrected("2025-02-03/甲镇人口更正.csv", "甲镇人口", "600,100,500,120", "600,250,350,120");
    }

    @Test
    void aRateThatMovesTooFarHolds() {
        open("max_rate_change_points: 6.39");
        assertThat(heldBecause()).isEmpty();
        sendMoreUrban();
        assertThat(heldBecause())
                .containsExactly("registered_rate of 990001100 in 2024 would go from 64.29 to 75.00;"
                        + " the gate max_rate_change_points lets 6.39 points pass");
    }

    @Test
    void aProvisionalRateThatMovesBecauseMoreReturnsCameInDoesNotHold() {
        open("max_rate_change_points: 0.5");
        country.withhold("2025-01-20/乙镇人口.csv");
        assertThat(heldBecause()).isEmpty();
        country.send("2025-02-03/乙镇人口.csv", SmallCountry.sent("乙镇人口"));
        RunOutcome night = urbanstat.run(country.request());
        assertThat(MovedFigures.headlines(night)).contains("resident_rate 2024 990001: 66.67 → 64.00, data");
        assertThat(night.heldBecause()).isEmpty();
        assertThat(night.releaseId()).contains(2L);
    }

    private void withdraw(String form) {
        Clock clock = Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC);
        ReturnKey withdrawn = new ReturnKey(new AreaCode("990001100"), new FormCode(form), new Period("2024"));
        new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .executeWithoutResult(status -> new RevisionActs(urbanstat.client(), clock, ZoneId.of("Asia/Shanghai"))
                        .withdraw(withdrawn, Optional.empty(), new RevisionActs.Why("wang", "not ours")));
    }

    @Test
    void figuresThatVanishHold() {
        open("max_rate_change_points: 100");
        assertThat(heldBecause()).isEmpty();
        withdraw("population");
        assertThat(heldBecause())
                .contains("resident_rate of 990001100 in 2024 would go from 66.67 to —;"
                        + " the gate max_rate_change_points lets 100 points pass");
    }

    @Test
    void coverageThatFellHolds() {
        open("min_coverage_percent: 80");
        assertThat(heldBecause()).isEmpty();
        withdraw("land");
        assertThat(heldBecause())
                .containsExactly("of the land returns of 2024 in 990001, 1/2 would be in force, 2/2 before;"
                        + " the gate min_coverage_percent asks for 80 %");
    }

    @Test
    void aCountyFigureThatIsNotPlausibleHoldsTheFirstReleaseTooButNotOnceItIsPublished() {
        open("plausible:", "  residents_per_registered: {from: 1.1, to: 5}");
        assertThat(heldBecause())
                .containsExactly("residents_per_registered of 990001 in 2024 would be 1.0638, — before;"
                        + " the gate plausible lets 1.1 … 5 pass");
        CandidateActs acts = new CandidateActs(urbanstat.dataSource(), Clock.fixed(GoldenRunTest.NOW, ZoneOffset.UTC));
        new TransactionTemplate(new JdbcTransactionManager(urbanstat.dataSource()))
                .executeWithoutResult(status -> acts.publish(Optional.empty(), "wang", "it is so"));
        sendMoreUrban();
        assertThat(heldBecause()).isEmpty();
        assertThat(urbanstat.lines("select max(release_id) from mart.release")).containsExactly("2");
    }

    @Test
    void everyPlausibleFigureOfACountryIsAsked() {
        open(
                "plausible:",
                "  resident_rate_rise_points: {from: -6, to: 6}",
                "  primary_pupils_percent: {from: 90, to: 95}",
                "  urban_waste_kilograms_per_person_day: {from: 0.2, to: 6}");
        assertThat(heldBecause())
                .containsExactly("primary_pupils_percent of 990001 in 2024 would be 20.0000, — before;"
                        + " the gate plausible lets 90 … 95 pass");
    }

    @Test
    void aPoolThatNothingCanShareIsPublishedWhereTheGateSaysSo() {
        open("uncomputable_reward: publish");
        country.sendNothingToShare("2025-02-01");
        RunOutcome night = urbanstat.run(country.request());
        assertThat(night.releaseId()).contains(1L);
        assertThat(SmallCountry.remarks(night))
                .extracting(Text::en)
                .containsExactly("every component of 2024 is 0 in every town; the pool cannot be shared");
    }
}
