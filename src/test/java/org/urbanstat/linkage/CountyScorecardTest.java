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
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** Towns are measured by themselves, departments by their county. */
class CountyScorecardTest {
    private static final Period YEAR = new Period("2024");
    private static final AreaCode COUNTY = new AreaCode("620982");
    private static final AreaCode TOWN = new AreaCode("620982100");

    private final CountyScorecard card =
            new CountyScorecard(policy(), new TargetPolicy(policy().mandate(), List.of()), YEAR, new Figures());

    @Test
    void groupsTheTownsThatThePolicyScoresByCounty() {
        assertThat(card.groups(List.of(new AreaCode("620983100"), TOWN, new AreaCode("620982401"))))
                .containsExactly(List.of(TOWN), List.of(new AreaCode("620983100")));
    }

    @Test
    void aTownIsMeasuredByItsOwnFigures() {
        ScoreRow row = card.towns(List.of(TOWN)).get(0);
        assertThat(row.subject().code()).isEqualTo("620982100");
        assertThat(row.subject().now().value("x").orElseThrow().numerator()).isEqualByComparingTo("620982100.2024");
        assertThat(row.subject().before().value("x").orElseThrow().numerator()).isEqualByComparingTo("620982100.2023");
        assertThat(row.subject().waived()).isEqualTo(Map.of("y", "620982100 2024"));
    }

    @Test
    void aDepartmentIsMeasuredByItsCountyAndComesInOrderOfName() {
        List<ScoreRow> rows = card.departments(COUNTY);
        assertThat(rows).extracting(r -> r.subject().code()).containsExactly("620982:住建局", "620982:教育局");
        assertThat(rows).extracting(r -> r.subject().key()).containsExactly("住建局", "教育局");
        assertThat(rows.get(0).subject().now().value("x").orElseThrow().numerator())
                .isEqualByComparingTo("620982.2024");
    }

    @Test
    void asksForTheIndicatorsOfItsItemsAndLists() {
        assertThat(CountyScorecard.indicators(policy())).containsExactly("on_time", "x", "y", "z");
    }

    private static ScorecardPolicy policy() {
        ScoreCase card = new ScoreCase();
        List.of("x", "y", "z").forEach(indicator -> card.item(indicator, "10", ScoreItem.Method.BEST_RATIO));
        return card.policy(
                card.policy().towns().subList(0, 1),
                List.of(card.of("z", "教育局"), card.of("y", "住建局"), card.of("x", "教育局")));
    }

    /** Of every area x is its code and, behind the point, the year. */
    private static final class Figures implements ScoreFigures {
        @Override
        public ScoreSubject.Year year(AreaCode area, Period period) {
            BigDecimal number = new BigDecimal(area.digits() + "." + period.text());
            return new ScoreSubject.Year(
                    Map.of("x", new ScoredValue(number, Optional.empty(), BigDecimal.ONE, false)), Set.of(), Map.of());
        }

        @Override
        public Map<String, String> waived(AreaCode area, Period period) {
            return Map.of("y", area.digits() + " " + period.text());
        }
    }
}
