package org.urbanstat.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Departments are scored by the items that they answer for, and owe no returns themselves. */
class DepartmentScoresTest {
    private static final Period YEAR = new Period("2024");

    @Test
    void eachAnswersForItsOwnItems() {
        List<ScoreRow> rows = rows(department("教育局", "x", "1"), department("住建局", "y", "0"));
        assertThat(rows)
                .extracting(r -> r.subject().key()
                        + ' '
                        + r.score().orElseThrow()
                        + ' '
                        + r.parts().stream().map(p -> p.item().indicator()).toList())
                .containsExactly("教育局 100.00 [x]", "住建局 0.00 [y]");
    }

    @Test
    void whoAnswersForNothingHasNoScore() {
        ScoreRow row = rows(department("气象局", "x", "1")).get(0);
        assertThat(row.score()).isEmpty();
        assertThat(row.parts()).isEmpty();
        assertThat(row.reasons())
                .extracting(Text::en)
                .containsExactly("no item counts, so there is no score", "an example");
    }

    @Test
    void lateReturnsOfTownsAreNoFaultOfADepartment() {
        ScoreSubject late = new ScoreSubject(
                "620982教育局",
                "教育局",
                new ScoreSubject.Year(Map.of("x", value("1", "1"), "on_time", value("10", "12")), Set.of(), Map.of()),
                new ScoreSubject.Year(Map.of(), Set.of(), Map.of()),
                Map.of());
        assertThat(rows(late).get(0).listing()).isEqualTo(ScoreRow.Listing.TILT);
    }

    private static List<ScoreRow> rows(ScoreSubject... departments) {
        ScoreCase card = new ScoreCase();
        for (String indicator : List.of("x", "y")) {
            card.item(indicator, "10", ScoreItem.Method.ALL_OR_NOTHING)
                    .goal(indicator, TargetPolicy.Comparison.AT_LEAST, "1");
        }
        ScorecardPolicy policy = card.policy(List.of(), List.of(card.of("x", "教育局"), card.of("y", "住建局")));
        return Scorecard.ofDepartments(
                policy, new TargetPolicy(policy.mandate(), List.of()), YEAR, List.of(departments));
    }

    private static ScoreSubject department(String name, String indicator, String value) {
        return new ScoreSubject(
                "620982" + name,
                name,
                new ScoreSubject.Year(Map.of(indicator, value(value, "1")), Set.of(), Map.of()),
                new ScoreSubject.Year(Map.of(), Set.of(), Map.of()),
                Map.of());
    }

    private static ScoredValue value(String numerator, String denominator) {
        return new ScoredValue(
                new BigDecimal(numerator), Optional.of(new BigDecimal(denominator)), BigDecimal.ONE, false);
    }
}
