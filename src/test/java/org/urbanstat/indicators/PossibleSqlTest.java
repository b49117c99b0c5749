package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Text;

/** From what to what a missing return can bring an indicator, as a statement says it. */
class PossibleSqlTest {
    private static final Condition PRIMARY = new Condition("stage", List.of("小学"));
    private static final Condition COLLECTED = new Condition("in_collection_system", List.of("yes"));
    private static final Condition VILLAGE = new Condition("unit_kind", List.of("village"));
    private static final Optional<TownsHaving> LARGE =
            Optional.of(new TownsHaving("population", "resident_total", BigDecimal.TEN));

    /** A school year may bring up to 1.2 times as many schools and one more; 800 times nothing below nought. */
    @Test
    void rowsOfAKindMayBeMoreOrFewer() {
        String sql = statement("school", count("school", List.of(PRIMARY), Optional.empty()));
        assertThat(sql).contains("(1.2 - 1) + 1", "(1 - 0.8) + 1", "('new_one', false, true, t.b0, t.b1, false,");
    }

    @Test
    void aFormFromWhichNothingIsTakenHasNoStatement() {
        Indicator people = TriedIndicator.sum("people", TriedIndicator.total("population", "+resident_total"));
        assertThat(PossibleSql.of(form("land"), ProjectJobs.withOnly(people))).isEmpty();
        assertThat(OperandSql.of("land", ProjectJobs.withOnly(people))).isEmpty();
        assertThat(OperandSql.restated(form("land"), ProjectJobs.withOnly(people)))
                .isEmpty();
        assertThat(PossibleSql.of(form("population"), ProjectJobs.withOnly(people)))
                .isPresent();
    }

    /** The register says how many villages there are, and not how many of them have their waste collected. */
    @Test
    void rowsThatTheCodesTellApartAreAsManyAsTheRegisterHas() {
        assertThat(bounds(List.of(VILLAGE))).contains("(1 - 1) + 0").doesNotContain("(1 - 1) + 2");
        assertThat(bounds(List.of())).contains("(1 - 1) + 0").doesNotContain("(1 - 1) + 2");
        assertThat(bounds(List.of(VILLAGE, COLLECTED))).contains("(1 - 1) + 2").doesNotContain("(1 - 1) + 0");
    }

    private static String bounds(List<Condition> where) {
        String sql = statement("rural_waste", count("rural_waste", where, Optional.empty()));
        return sql.substring(0, sql.indexOf(" as b1"));
    }

    @Test
    void whatIsAddedAndWhatIsTakenAwayGoToOppositeEnds() {
        String sql =
                statement("land", sum("land", new Term("reclaimed_hectares", 1), new Term("new_land_hectares", -1)));
        String lower = sql.substring(sql.indexOf("(+ "), sql.indexOf(" as b0"));
        assertThat(lower).contains("+ greatest(sum(f.reclaimed_hectares)").contains("- (sum(f.new_land_hectares)");
        String upper = sql.substring(sql.indexOf(" as b0"), sql.indexOf(" as b1"));
        assertThat(upper).contains("+ (sum(f.reclaimed_hectares)").contains("- greatest(sum(f.new_land_hectares)");
    }

    /** A later year takes a year with it, a form is read with the one that chooses: whatever others have sent. */
    @Test
    void whatRestsOnOtherReturnsTooNeedsNoPeers() {
        Operand chosen = count("health_centre", List.of(), LARGE);
        assertThat(statement("health_centre", chosen)).contains("('new_one', true, true, t.b0, t.b1, false,");
        assertThat(statement("population", chosen)).doesNotContain("new_one");
        Indicator years = NewIndicatorsTest.cumulative(2020, 2022);
        assertThat(PossibleSql.of(form("land"), ProjectJobs.with(years)).orElseThrow())
                .contains("('new_one', true, true, t.b0, t.b1, true, t.b2, t.b3)");
        assertThat(PossibleSql.of(form("population"), ProjectJobs.with(years)).orElseThrow())
                .doesNotContain("new_one");
    }

    private static String statement(String form, Operand numerator) {
        Indicator indicator = new Indicator(
                "new_one",
                new Text("新", "New"),
                Optional.of(numerator),
                Optional.empty(),
                List.of(),
                "count",
                0,
                "5",
                "统计局",
                Set.of(AreaLevel.TOWN),
                "");
        return PossibleSql.of(form(form), ProjectJobs.with(indicator)).orElseThrow();
    }

    private static Form form(String code) {
        return ProjectJobs.definitions().form(new FormCode(code)).orElseThrow();
    }

    private static Operand count(String form, List<Condition> where, Optional<TownsHaving> only) {
        return new Operand(form, Aggregate.COUNT, List.of(), where, BigDecimal.ONE, false, only);
    }

    private static Operand sum(String form, Term... terms) {
        return new Operand(form, Aggregate.SUM, Stream.of(terms).toList(), List.of(), BigDecimal.ONE, false);
    }
}
