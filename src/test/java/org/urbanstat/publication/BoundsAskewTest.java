package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.urbanstat.database.SqlFile;

/** The county's bounds are added up a second time: (100 + 38) ÷ (200 + 105) and (100 + 42) ÷ (200 + 95). */
class BoundsAskewTest {
    private final Candidate candidate = new Candidate();

    @BeforeEach
    void write() {
        candidate.update("insert into indicators.indicator_value values"
                + " ('2024', '620982', 'county', 'resident_rate', 100, 200, 50, null, 2, 1, true, 0, 45.24, 48.14),"
                + " ('2024', '620982100', 'town', 'resident_rate', 100, 200, 50, null, 1, 1, false, 0, null, null)");
        candidate.update("insert into indicators.possible_value values"
                + " ('2024', '620982101', 'resident_rate', 38, 42, 95, 105, 36.19, 44.22, '2023')");
    }

    @AfterEach
    void close() {
        candidate.close();
    }

    private List<String> askew() {
        return candidate.lines(
                Touched.ALL.in(SqlFile.beside(Checker.class, "bounds-askew").text()));
    }

    @Test
    void agreesWithBoundsThatTheTownsComeTo() {
        assertThat(askew()).isEmpty();
    }

    @Test
    void tellsEachBoundThatIsAStepOff() {
        for (String bound :
                List.of("lower_bound = 45.25", "lower_bound = 45.23", "upper_bound = 48.13", "upper_bound = 48.15")) {
            candidate.update("update indicators.indicator_value set lower_bound = 45.24, upper_bound = 48.14"
                    + " where area_level = 'county'");
            candidate.update("update indicators.indicator_value set " + bound + " where area_level = 'county'");
            assertThat(askew()).as(bound).hasSize(1);
        }
        assertThat(askew()).containsExactly("resident_rate []|620982|2024|45.24 – 48.15|45.245902 – 48.135593");
    }
}
