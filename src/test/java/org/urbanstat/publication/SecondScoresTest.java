package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbanstat.definitions.ScorecardPolicy;

/**
 * Two towns by two items: 16 + 10 of 15 + 10 marks, at most 100 of 100; and 5 + 0 of 15 + 10, with a red line missed. The
 * policy is that of the project.
 */
class SecondScoresTest {
    private static final ScorecardPolicy POLICY =
            Candidate.DEFINITIONS.policies().scorecards().get(0);

    private final Candidate candidate = new Candidate();

    @BeforeEach
    void write() {
        value("620982100", "resident_rate", "62, 100, 62");
        value("620982100", "rural_facility_coverage", "100, 100, 100");
        value("620982101", "resident_rate", "50, 100, 50");
        value("620982101", "rural_facility_coverage", "99, 100, 99");
        score("620982100", "100, 1, '优秀', 'tilt'");
        score("620982101", "20, 2, '滞后', 'notice'");
        part("620982100", "'resident_rate', 1, 'target_step', 60, '>=', 15, 'counted', 16, 60, 64, false");
        part(
                "620982100",
                "'rural_facility_coverage', 2, 'all_or_nothing', 100, '>=', 10, 'counted', 10, 40, 40, false");
        part("620982101", "'resident_rate', 1, 'target_step', 60, '>=', 15, 'counted', 5, 60, 20, false");
        part("620982101", "'rural_facility_coverage', 2, 'all_or_nothing', 100, '>=', 10, 'counted', 0, 40, 0, true");
    }

    @AfterEach
    void close() {
        candidate.close();
    }

    private void value(String town, String indicator, String numbers) {
        candidate.update("insert into indicators.indicator_value values ('2024', '" + town + "', 'town', '" + indicator
                + "', " + numbers + ", null, 1, 1, false, 0)");
    }

    private void score(String town, String outcome) {
        candidate.update("insert into linkage.scorecard values ('scorecard-2020', '2024', '620982', 'town', '" + town
                + "', " + outcome + ", false, '', '')");
    }

    private void part(String town, String part) {
        candidate.update("insert into linkage.scorecard_part values ('2024', '620982', 'town', '" + town + "', " + part
                + ", null, null)");
    }

    private List<GateCase> disagreements() {
        return new SecondScores(candidate.database().client(), Touched.ALL, POLICY).disagreements();
    }

    @Test
    void agreesWithScoresThatTheirPartsComeTo() {
        assertThat(disagreements()).isEmpty();
    }

    @Test
    void tellsBothSides() {
        candidate.update("update linkage.scorecard set score = 20.01, rank = 1 where subject_code = '620982101'");

        assertThat(disagreements())
                .containsExactly(
                        new GateCase("score", "620982101", "2024", "20.01 #1 滞后 notice", "20.00 #2 滞后 notice"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "linkage.scorecard set score = 99.99 where subject_code = '620982100'",
                "linkage.scorecard set rank = 2 where subject_code = '620982100'",
                "linkage.scorecard set grade = '良好' where subject_code = '620982100'",
                "linkage.scorecard set listing = 'none' where subject_code = '620982100'",
                "linkage.scorecard set listing = 'notice' where subject_code = '620982100'",
                "linkage.scorecard set listing = 'none' where subject_code = '620982101'",
                "linkage.scorecard set listing = 'tilt' where subject_code = '620982101'",
                "linkage.scorecard_part set marks = 16.5 where contribution = 64",
                "linkage.scorecard_part set effective_weight = 61 where contribution = 64",
                "linkage.scorecard_part set contribution = 65 where contribution = 64",
                "linkage.scorecard_part set is_red_line_missed = false where contribution = 0",
                "linkage.scorecard_part set marks = 10, contribution = 40 where contribution = 0",
                "indicators.indicator_value set numerator = 99 where numerator = 100",
                "indicators.indicator_value set numerator = 59 where numerator = 62"
            })
    void tellsWhateverDoesNotFollow(String fault) {
        candidate.update("update " + fault);

        assertThat(disagreements()).hasSize(1);
    }

    /** Six of eight returns on time: two are missing or late. */
    @Test
    void tellsLateReturnsThatEarnedNoNotice() {
        value("620982100", "on_time_return_rate", "6, 8, 75");

        assertThat(disagreements())
                .containsExactly(new GateCase("score", "620982100", "2024", "100 #1 优秀 tilt", "100.00 #1 优秀 notice"));
    }

    /** Equal scores share a place, and the next one goes free. */
    @Test
    void tellsATieThatIsNone() {
        candidate.update("update linkage.scorecard_part set marks = 16, contribution = 64"
                + " where subject_code = '620982101' and ordinal = 1");
        candidate.update("update indicators.indicator_value set numerator = 62 where numerator = 50");
        candidate.update("update linkage.scorecard set score = 64, rank = 1, grade = '一般'"
                + " where subject_code = '620982101'");

        assertThat(disagreements())
                .containsExactly(new GateCase("score", "620982101", "2024", "64 #1 一般 notice", "64.00 #2 一般 notice"));
    }
}
