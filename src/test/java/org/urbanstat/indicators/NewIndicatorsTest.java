package org.urbanstat.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.definitions.Indicator.TownsHaving;
import org.urbanstat.definitions.ProjectJobs;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Text;

/** Kinds that the language of indicators allows and the project's own do not use: a new one needs no Java. */
class NewIndicatorsTest {
    private static final String FIGURE = "numerator, denominator, value, is_target_met::text";

    @Test
    void roundsHalvesAwayFromNoughtBelowItAsWell() {
        Operand balance =
                sum("land", List.of(), new Term("reclaimed_hectares", 1), new Term("linked_new_hectares", -1));
        Operand land = sum("land", List.of(), new Term("urban_construction_land_hectares", 1));
        try (IndicatorCase night = new IndicatorCase(ProjectJobs.with(ratio("percent", 0, balance, land)))) {
            night.send(
                    "land 620982100 2023",
                    "urban_construction_land_hectares=8 reclaimed_hectares=1 linked_new_hectares=2");
            night.lines("insert into definitions.target values ('new_one', '2023', -12.5, '>=') returning 1");
            night.compute();
            assertThat(night.rows("new_one", FIGURE))
                    .containsExactly("2023|620982|-1|8|-13|true", "2023|620982100|-1|8|-13|true");
        }
    }

    @Test
    void takesSeveralValuesOfAConditionAndCommunitiesAlone() {
        Operand some = sum(
                "rural_waste",
                List.of(
                        new Condition("unit_kind", List.of("community")),
                        new Condition("in_collection_system", List.of("yes", "no"))),
                new Term("households", 1));
        Operand all = sum("rural_waste", List.of(), new Term("households", 1));
        try (IndicatorCase night = new IndicatorCase(ProjectJobs.with(ratio("percent", 2, some, all)))) {
            night.send(
                    "rural_waste 620982100 2023",
                    "unit_code=620982100001 in_collection_system=yes households=1",
                    "unit_code=620982100199 in_collection_system=no households=2",
                    "unit_code=620982100200 in_collection_system=no households=4",
                    "unit_code=620982100399 in_collection_system=no households=8",
                    "unit_code=620982100400 in_collection_system=no households=16",
                    "unit_code=620982100500 in_collection_system=no households=32",
                    "unit_code=620982100599 in_collection_system=no households=64",
                    "unit_code=620982100002 households=1000");
            night.compute();
            assertThat(night.rows("new_one", FIGURE))
                    .containsExactly("2023|620982|19|127|14.96|null", "2023|620982100|19|127|14.96|null");
        }
    }

    @Test
    void testsTheTargetOfADifferenceOfSums() {
        Indicator gap = new Indicator(
                "new_one",
                new Text("差", "Gap"),
                Optional.empty(),
                Optional.empty(),
                List.of("resident_total", "registered_total"),
                "persons",
                0,
                "5",
                "统计局",
                Set.of(AreaLevel.COUNTY, AreaLevel.TOWN),
                "");
        try (IndicatorCase night = new IndicatorCase(ProjectJobs.with(gap))) {
            night.lines("insert into definitions.target values ('new_one', '2023', 20, '=') returning 1");
            night.send("population 620982100 2023", "resident_total=100 registered_total=80");
            night.compute();
            assertThat(night.rows("new_one", FIGURE))
                    .containsExactly("2023|620982|null|null|20|true", "2023|620982100|null|null|20|true");
        }
    }

    private static Indicator ratio(String unit, int decimals, Operand numerator, Operand denominator) {
        return new Indicator(
                "new_one",
                new Text("新", "New"),
                Optional.of(numerator),
                Optional.of(denominator),
                List.of(),
                unit,
                decimals,
                "5",
                "统计局",
                Set.of(AreaLevel.COUNTY, AreaLevel.TOWN),
                "");
    }

    private static Operand sum(String form, List<Condition> where, Term... terms) {
        return new Operand(form, Aggregate.SUM, Stream.of(terms).toList(), where, BigDecimal.ONE, false);
    }

    /** 以上 includes the number itself; a town without a population return is none of those that have so much. */
    @Test
    void countsOnlyInTownsThatHaveSoMuchOfAnotherForm() {
        Optional<TownsHaving> large =
                Optional.of(new TownsHaving("population", "resident_total", new BigDecimal("10000")));
        Condition equipped = new Condition("dr_units", List.of(), Optional.of(BigDecimal.ONE));
        Operand some = new Operand(
                "health_centre", Aggregate.COUNT, List.of(), List.of(equipped), BigDecimal.ONE, false, large);
        Operand all = new Operand("health_centre", Aggregate.COUNT, List.of(), List.of(), BigDecimal.ONE, false, large);
        try (IndicatorCase night = new IndicatorCase(ProjectJobs.with(ratio("percent", 2, some, all)))) {
            night.send("population 620982100 2023", "resident_total=4000", "resident_total=6000");
            night.send("population 620982101 2023", "resident_total=9999");
            night.send("health_centre 620982100 2023", "dr_units=1", "dr_units=0", "dr_units=3");
            night.send("health_centre 620982101 2023", "dr_units=1");
            night.send("health_centre 620982102 2023", "dr_units=1");
            night.compute();
            assertThat(night.rows("new_one", FIGURE))
                    .containsExactly(
                            "2023|620982|2|3|66.67|null",
                            "2023|620982100|2|3|66.67|null",
                            "2023|620982101|0|0|null|null",
                            "2023|620982102|0|0|null|null");
        }
    }

    /** A missing year is left out of the sums and makes the later ones provisional; no year stands outside the window. */
    @Test
    void takesYearsTogether() {
        Indicator years = cumulative(2020, 2022);
        try (IndicatorCase night = new IndicatorCase(ProjectJobs.with(years))) {
            night.send("land 620982100 2019", "reclaimed_hectares=50 linked_new_hectares=100");
            night.send("land 620982100 2020", "reclaimed_hectares=1 linked_new_hectares=10");
            night.send("land 620982100 2022", "reclaimed_hectares=5 linked_new_hectares=20");
            night.send("land 620982100 2023", "reclaimed_hectares=7 linked_new_hectares=7");
            night.send("land 620982101 2021", "reclaimed_hectares=2 linked_new_hectares=4");
            night.compute();
            assertThat(night.rows("new_one", "numerator, denominator, value"))
                    .containsExactly(
                            "2020|620982|1|10|10.00",
                            "2020|620982100|1|10|10.00",
                            "2021|620982|3|14|21.43",
                            "2021|620982101|2|4|50.00",
                            "2022|620982|8|34|23.53",
                            "2022|620982100|6|30|20.00");
        }
    }

    static Indicator cumulative(int from, int to) {
        Indicator ratio = ratio(
                "percent",
                2,
                sum("land", List.of(), new Term("reclaimed_hectares", 1)),
                sum("land", List.of(), new Term("linked_new_hectares", 1)));
        return new Indicator(
                ratio.code(),
                ratio.name(),
                ratio.numerator(),
                ratio.denominator(),
                List.of(),
                ratio.unit(),
                ratio.decimals(),
                ratio.clause(),
                ratio.leadUnit(),
                ratio.levels(),
                ratio.formula(),
                Optional.of(new Indicator.Window(from, to)));
    }
}
