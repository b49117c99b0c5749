package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.linkage.ScorePart;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.Scorecard;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Random scorecards of every method, scored in Java and written as the stage would; then a mark that nobody earned. */
class SecondMarksTest {
    private static final int CARDS = 40;
    private static final Period YEAR = new Period("2024");
    private static final List<Indicator> INDICATORS = Candidate.DEFINITIONS.indicators().stream()
            .filter(i -> i.difference().isEmpty())
            .limit(20)
            .toList();

    private static Candidate candidate;

    private final List<String> figures = new ArrayList<>();
    private Random dice = new Random(0);

    @BeforeAll
    static void open() {
        candidate = new Candidate();
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    @BeforeEach
    void empty() {
        candidate.update("delete from linkage.scorecard_part");
        candidate.update("delete from linkage.scorecard");
        candidate.update("delete from indicators.indicator_value");
    }

    @Test
    void agreesWithEveryMethodInAllItsWays() {
        int compared = 0;
        for (int seed = 0; seed < CARDS; seed++) {
            empty();
            compared += written(seed).size();
            assertThat(disagreements(policy())).as("seed %d", seed).isEmpty();
        }
        assertThat(compared).isGreaterThan(CARDS * 60);
    }

    /** A tenth of a millionth of a mark, on one town. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void tellsAMarkOfEveryMethodThatTheValueDoesNotEarn(Method method) {
        Mark mark = written(7).stream()
                .filter(m -> m.part().item().method() == method)
                .filter(m -> m.part().marks().isPresent() && m.part().reason().isEmpty())
                .findFirst()
                .orElseThrow();
        String indicator = mark.part().item().indicator();
        candidate.update("update linkage.scorecard_part set marks = marks + 0.0000001 where subject_code = '"
                + mark.town() + "' and indicator_code = '" + indicator + "'");

        BigDecimal earned = mark.part().marks().orElseThrow();
        assertThat(disagreements(policy()))
                .containsExactly(new GateCase(
                        "marks " + indicator,
                        mark.town(),
                        "2024",
                        plain(earned.add(new BigDecimal("0.0000001"))),
                        plain(earned)));
    }

    @Test
    void tellsAnItemThatIsLeftOutThoughItCounts() {
        Mark mark = written(7).stream()
                .filter(m -> m.part().state() == ScorePart.State.COUNTED)
                .findFirst()
                .orElseThrow();
        candidate.update(
                "update linkage.scorecard_part set marks = null, status = 'not_applicable' where subject_code = '"
                        + mark.town() + "' and indicator_code = '"
                        + mark.part().item().indicator() + "'");

        assertThat(disagreements(policy())).singleElement().satisfies(c -> {
            assertThat(c.before()).isEqualTo("not_applicable");
            assertThat(c.after()).isEqualTo(plain(mark.part().marks().orElseThrow()));
        });
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
    }

    private record Mark(String town, ScorePart part) {}

    private List<ScoreItem> items = List.of();

    private ScorecardPolicy policy() {
        return new ScorecardPolicy(
                new Policies.Mandate("scorecard-2020", "示例", LocalDate.of(2020, 1, 1), LocalDate.MAX),
                new Text("示例", "an example"),
                List.of(new OrdinalRange(100, 199)),
                List.of(YEAR),
                MissingValue.LEFT_OUT,
                items,
                List.of(),
                List.of(new Grade("滞后", Optional.empty())),
                new ScorecardPolicy.TiltList(3, new BigDecimal("80")),
                new ScorecardPolicy.NoticeList(new BigDecimal("60"), Optional.empty()),
                List.of());
    }

    private static List<GateCase> disagreements(ScorecardPolicy policy) {
        return new SecondMarks(candidate.database().client(), Touched.ALL, policy).disagreements();
    }

    /** Values, scores and marks of six towns by as many items as there are indicators, as the stages write them. */
    private List<Mark> written(long seed) {
        dice = new Random(seed);
        figures.clear();
        items = INDICATORS.stream().map(this::item).toList();
        List<ScoreSubject> towns = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            towns.add(new ScoreSubject("62098210" + i, "62098210" + i, year("2024", i), year("2023", i), Map.of()));
        }
        TargetPolicy targets = new TargetPolicy(policy().mandate(), List.of());
        List<ScoreRow> rows = Scorecard.ofTowns(policy(), targets, YEAR, towns);
        insert("indicators.indicator_value", figures);
        insert(
                "linkage.scorecard (policy_code, period, area_code, subject_type, subject_code, listing, is_provisional,"
                        + " reason_zh, reason_en)",
                rows.stream().map(SecondMarksTest::card).toList());
        insert(
                "linkage.scorecard_part (period, area_code, subject_type, subject_code, indicator_code, ordinal, method,"
                        + " weight, status, marks, is_red_line_missed)",
                rows.stream().flatMap(SecondMarksTest::parts).toList());
        return rows.stream()
                .flatMap(row ->
                        row.parts().stream().map(part -> new Mark(row.subject().code(), part)))
                .toList();
    }

    private ScoreItem item(Indicator indicator) {
        Method method = Method.values()[dice.nextInt(Method.values().length)];
        Comparison comparison = Comparison.values()[dice.nextInt(3)];
        Map<String, Optional<BigDecimal>> own = new LinkedHashMap<>();
        if (dice.nextInt(3) == 0) {
            own.put("620982100", method.hasTarget() && dice.nextBoolean() ? Optional.of(number(90)) : Optional.empty());
        }
        return new ScoreItem(
                indicator.code(),
                indicator.name(),
                number(30).add(BigDecimal.ONE),
                method,
                method.hasTarget() ? Optional.of(new Goal(comparison, number(90))) : Optional.empty(),
                dice.nextBoolean(),
                number(5).add(new BigDecimal("0.5")),
                number(2),
                number(3),
                number(4),
                PartialStep.values()[dice.nextInt(3)],
                number(4).add(new BigDecimal("0.5")),
                false,
                own,
                Optional.empty());
    }

    /** Often whole or a half, so that values lie on steps. */
    private BigDecimal number(int most) {
        return BigDecimal.valueOf(dice.nextInt(most * 2), 0).divide(BigDecimal.valueOf(2));
    }

    private ScoreSubject.Year year(String year, int town) {
        Map<String, ScoredValue> values = new LinkedHashMap<>();
        for (Indicator indicator : INDICATORS) {
            if (dice.nextInt(10) > 0) {
                values.put(indicator.code(), value(indicator, year, "62098210" + town));
            }
        }
        return new ScoreSubject.Year(values, Set.of(), Map.of());
    }

    private ScoredValue value(Indicator indicator, String year, String town) {
        boolean isRatio = indicator.denominator().isPresent();
        BigDecimal below = BigDecimal.valueOf(dice.nextBoolean() ? 100 : 1 + dice.nextInt(700));
        BigDecimal above = BigDecimal.valueOf(dice.nextInt(isRatio ? below.intValue() + 1 : 100));
        figures.add("('" + year + "', '" + town + "', 'town', '" + indicator.code() + "', " + above + ", "
                + (isRatio ? below : "null") + ", 1, null, 1, 1, false, 0)");
        return new ScoredValue(
                above,
                isRatio ? Optional.of(below) : Optional.empty(),
                indicator.isPercent() ? BigDecimal.valueOf(100) : BigDecimal.ONE,
                false);
    }

    private static String card(ScoreRow row) {
        return "('scorecard-2020', '2024', '620982', 'town', '" + row.subject().code() + "', 'none', false, '', '')";
    }

    private static Stream<String> parts(ScoreRow row) {
        List<ScorePart> parts = row.parts();
        return IntStream.range(0, parts.size()).mapToObj(i -> part(row, parts.get(i), i + 1));
    }

    private static String part(ScoreRow row, ScorePart part, int ordinal) {
        return "('2024', '620982', 'town', '" + row.subject().code() + "', '"
                + part.item().indicator() + "', " + ordinal + ", '', "
                + part.item().weight() + ", '" + part.state().word() + "', "
                + part.marks().map(BigDecimal::toPlainString).orElse("null") + ", false)";
    }

    /** All at once, since they are thousands. */
    private static void insert(String into, List<String> rows) {
        candidate.update("insert into " + into + " values " + String.join(", ", rows));
    }
}
