package org.urbanstat.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes a statement is put to. */
class SqlMutantsTest {
    @Test
    void aComparisonIsTriedAtItsBoundaryAndTurnedRound() {
        assertThat(changes("select 'x' where a.b < c.d")).contains("< → <=", "< → >");
    }

    @Test
    void eachConditionIsLeftOutAndItsParameterStays() {
        assertThat(texts("select from t where t.a = :a and t.b between 1 and 2 and t.c is null"))
                .contains(
                        "select from t where (t.a = :a or true) and t.b between 1 and 2 and t.c is null",
                        "select from t where t.a = :a and (t.b between 1 and 2 or true) and t.c is null",
                        "select from t where t.a = :a and t.b between 1 and 2 and (t.c is null or true)")
                .noneMatch(text -> text.contains("between 1 or 2"));
    }

    @Test
    void ofAChoiceOfConditionsTheWholeIsLeftOut() {
        assertThat(texts("select from t join s on s.a = t.a where t.a or t.b group by t.c"))
                .contains(
                        "select from t join s on (s.a = t.a or true) where t.a or t.b group by t.c",
                        "select from t join s on s.a = t.a where (t.a or t.b or true) group by t.c");
    }

    @Test
    void anEqualityIsTurnedRoundOnlyWhereItChooses() {
        assertThat(changes("select case when a = 'b' then c end from t where t.d = t.e"))
                .containsOnlyOnce("= → <>")
                .contains("'b' → 'xb'");
    }

    @Test
    void aggregatesChoicesJoinsAndOrdersAreExchanged() {
        assertThat(
                        changes(
                                "select min(a), sum(b), count(c), coalesce(d, 0) from t left join s on true order by e desc, f"))
                .containsExactlyInAnyOrder(
                        "min → max",
                        "sum → max",
                        "sum → count",
                        "c → *",
                        "coalesce(d, 0) → d",
                        "coalesce(d, 0) → 0",
                        "0 → 1",
                        "left → nothing",
                        "e desc → e",
                        "f → f desc");
    }

    @Test
    void whatNobodyCanSeeIsNotTried() {
        assertThat(changes("select distinct on (a, b) a, b, c from t order by a, b, c desc"))
                .containsExactly("c desc → c");
        assertThat(changes("insert into t (a) select s.a from s order by s.a")).isEmpty();
    }

    @Test
    void aStatementIsKnownAgainOnceItsHolesAreFilled() {
        SqlTemplate template = new SqlTemplate(
                "-- Yields nothing; {form} is a name.\nselect f.a from facts.{form} f where f.b > :least");
        String sent = "-- Yields nothing; land is a name.\nselect f.a from facts.land f where f.b > ?";
        SqlMutant boundary = SqlMutants.of("x/y", template).get(0);
        assertThat(template.fillings(sent).map(f -> SqlTemplate.fill(boundary.text(), f)))
                .contains("select f.a from facts.land f where f.b >= ?");
        assertThat(template.fillings("select f.a from facts.land f")).isEmpty();
    }

    @Test
    void equalChangesOfEqualLinesAreNumbered() {
        assertThat(SqlMutants.of("x/y", new SqlTemplate("select d,\na < b,\na < b,\nc")))
                .extracting(m -> m.place() + " " + m.nth())
                .contains("a < b, 1", "a < b, 2");
    }

    private static List<String> changes(String sql) {
        return SqlMutants.of("x/y", new SqlTemplate(sql)).stream()
                .map(SqlMutant::change)
                .toList();
    }

    private static List<String> texts(String sql) {
        return SqlMutants.of("x/y", new SqlTemplate(sql)).stream()
                .map(SqlMutant::text)
                .toList();
    }
}
