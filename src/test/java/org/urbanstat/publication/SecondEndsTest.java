package org.urbanstat.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
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
import org.urbanstat.linkage.PossibleValue;
import org.urbanstat.linkage.ScorePart;
import org.urbanstat.linkage.ScoreRow;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.Scorecard;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Random scorecards of which values are there, bounded, to come without bounds or not there at all, scored in Java and
 * written as the stages would, each in a county of its own; then an end that nothing leads to.
 */
class SecondEndsTest {
    private static final int POLICIES = 12;
    private static final int COUNTIES = 20;
    private static final int FAULTY = 1;
    private static final Period YEAR = new Period("2024");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final List<Indicator> INDICATORS = Candidate.DEFINITIONS.indicators().stream()
            .filter(i -> i.difference().isEmpty() && !i.isPercent())
            .limit(4)
            .toList();

    private static final List<ScorecardPolicy> policies = new ArrayList<>();
    private static final List<String> figures = new ArrayList<>();
    private static final List<String> possible = new ArrayList<>();
    private static final List<String> waivers = new ArrayList<>();
    private static final List<String> cards = new ArrayList<>();
    private static final List<String> parts = new ArrayList<>();
    private static final Random dice = new Random(20261127);
    private static Candidate candidate;

    @BeforeAll
    static void write() {
        candidate = new Candidate();
        for (int i = 0; i < POLICIES; i++) {
            ScorecardPolicy policy = policy(i);
            policies.add(policy);
            IntStream.range(0, COUNTIES)
                    .forEach(c -> score(policy, Integer.toString(630000 + c * POLICIES + policies.size())));
        }
        insert("definitions.target_waiver", waivers);
        insert(
                "indicators.indicator_value (period, area_code, area_level, indicator_code, numerator, denominator, value,"
                        + " returns_expected, returns_used, is_provisional, waiver_count, lower_bound, upper_bound)",
                figures);
        insert("indicators.possible_value (period, area_code, indicator_code, lower_bound, upper_bound)", possible);
        insert(
                "linkage.scorecard (policy_code, period, area_code, subject_type, subject_code, score, rank, grade,"
                        + " listing, is_provisional, reason_zh, reason_en, score_lowest, score_highest, rank_best,"
                        + " rank_worst)",
                cards);
        insert(
                "linkage.scorecard_part (period, area_code, subject_type, subject_code, indicator_code, ordinal, method,"
                        + " weight, status, marks, is_red_line_missed, marks_lowest, marks_highest)",
                parts);
        // as the stages leave them; without it the planner takes each step town by town
        candidate.update("analyze");
    }

    private static void score(ScorecardPolicy policy, String county) {
        List<ScoreSubject> towns = IntStream.rangeClosed(0, dice.nextInt(5))
                .mapToObj(i -> county + "10" + i)
                .map(SecondEndsTest::town)
                .toList();
        for (ScoreRow row : Scorecard.ofTowns(policy, new TargetPolicy(policy.mandate(), List.of()), YEAR, towns)) {
            cards.add(card(policy, county, row));
            row.parts().forEach(part -> parts.add(part(county, row, part)));
        }
    }

    @AfterAll
    static void close() {
        candidate.close();
    }

    /** What it says of the first policies after a fault was planted, which is taken back. */
    private static List<GateCase> disagreements(String fault, int count) {
        return new TransactionTemplate(
                        new JdbcTransactionManager(candidate.database().dataSource()))
                .execute(status -> {
                    status.setRollbackOnly();
                    candidate.update(fault);
                    return policies.stream()
                            .limit(count)
                            .flatMap(p -> new SecondEnds(candidate.database().client(), Touched.ALL, p)
                                    .disagreements().stream())
                            .toList();
                });
    }

    @Test
    void agreesWithEveryEndThatLinkageFound() {
        assertThat(disagreements("update linkage.scorecard set score = score where false", POLICIES))
                .isEmpty();
        assertThat(candidate.lines("select count(*) > 600, count(*) filter (where score_lowest is null) > 3,"
                        + " count(*) filter (where rank_best < rank_worst) > 200 from linkage.scorecard"))
                .containsExactly("t|t|t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecard set score_lowest = score_lowest - 0.02 where score_lowest > 1",
                "scorecard set score_highest = score_highest + 0.02 where score_highest < 99",
                "scorecard set rank_best = 9, rank_worst = 9 where rank_best is not null",
                "scorecard set rank_worst = 9 where rank_worst is not null",
                "scorecard set score_lowest = null where score_lowest is not null",
                "scorecard set score_lowest = score, score_highest = score where score_lowest < score - 1",
                "scorecard_part set marks_lowest = marks_lowest + 0.0001 where marks_lowest is not null",
                "scorecard_part set marks_highest = marks_highest + 0.0001 where marks_highest is not null"
            })
    void tellsEveryEndThatNothingLeadsTo(String fault) {
        String planted = candidate
                .lines("select count(*) from linkage." + fault.replaceAll(" set .* where ", " where ")
                        + " and area_code in"
                        + " (select area_code from linkage.scorecard where policy_code = 'p0')")
                .get(0);
        String figure = fault.startsWith("scorecard ") ? "score" : "marks";
        assertThat(disagreements("update linkage." + fault, FAULTY).stream()
                        .filter(c -> c.figure().startsWith(figure))
                        .count())
                .isEqualTo(Long.parseLong(planted))
                .isGreaterThan(4);
    }

    private static ScorecardPolicy policy(int number) {
        return new ScorecardPolicy(
                new Policies.Mandate("p" + number, "示例", LocalDate.of(2020, 1, 1), LocalDate.MAX),
                new Text("示例", "an example"),
                List.of(new OrdinalRange(100, 199)),
                List.of(YEAR),
                any(MissingValue.values()),
                INDICATORS.stream()
                        .limit(1 + dice.nextInt(INDICATORS.size()))
                        .map(SecondEndsTest::item)
                        .toList(),
                List.of(),
                List.of(new Grade("滞后", Optional.empty())),
                new ScorecardPolicy.TiltList(3, new BigDecimal("80")),
                new ScorecardPolicy.NoticeList(new BigDecimal("60"), Optional.empty()),
                List.of());
    }

    private static ScoreItem item(Indicator indicator) {
        Method method = any(Method.values());
        return new ScoreItem(
                indicator.code(),
                indicator.name(),
                BigDecimal.valueOf(1 + dice.nextInt(30)),
                method,
                method.hasTarget() ? Optional.of(new Goal(any(Comparison.values()), number())) : Optional.empty(),
                dice.nextBoolean(),
                BigDecimal.valueOf(1 + dice.nextInt(3)),
                BigDecimal.valueOf(dice.nextInt(3)),
                BigDecimal.valueOf(dice.nextInt(4)),
                BigDecimal.valueOf(dice.nextInt(6)),
                any(PartialStep.values()),
                BigDecimal.valueOf(1 + dice.nextInt(4)),
                false,
                dice.nextInt(3) > 0
                        ? Map.of()
                        : Map.of(Integer.toString(630001 + dice.nextInt(300)) + "100", Optional.empty()),
                Optional.empty());
    }

    private static ScoreSubject town(String code) {
        Map<String, String> waived = new HashMap<>();
        if (dice.nextInt(6) == 0) {
            String indicator = INDICATORS.get(0).code();
            waived.put(indicator, "a waiver");
            waivers.add("('%s', '%s', '2024', 'a waiver')".formatted(indicator, code));
        }
        return new ScoreSubject(code, code, year("2024", code), year("2023", code), waived);
    }

    private static ScoreSubject.Year year(String year, String town) {
        Map<String, ScoredValue> values = new HashMap<>();
        Set<String> awaited = new HashSet<>();
        Map<String, PossibleValue> open = new HashMap<>();
        for (Indicator indicator : INDICATORS) {
            String key = "('%s', '%s', ".formatted(year, town);
            int kind = dice.nextInt(8);
            if (kind < 5) {
                Optional<PossibleValue> bounds =
                        kind < 3 ? Optional.empty() : Optional.of(kind == 3 ? bounds() : PossibleValue.UNBOUNDED);
                ScoredValue value = value(bounds.isPresent());
                values.put(indicator.code(), value);
                bounds.ifPresent(b -> open.put(indicator.code(), b));
                figures.add(key
                        + "'town', '%s', %s, %s, 1, 1, 1, %s, 0, %s)"
                                .formatted(
                                        indicator.code(),
                                        value.numerator(),
                                        value.denominator()
                                                .map(BigDecimal::toPlainString)
                                                .orElse("null"),
                                        bounds.isPresent(),
                                        ends(bounds.orElse(PossibleValue.UNBOUNDED))));
            } else if (kind < 7) {
                PossibleValue bounds = kind == 5 ? bounds() : PossibleValue.UNBOUNDED;
                awaited.add(indicator.code());
                open.put(indicator.code(), bounds);
                possible.add(key + "'%s', %s)".formatted(indicator.code(), ends(bounds)));
            }
        }
        return new ScoreSubject.Year(values, awaited, open);
    }

    private static String ends(PossibleValue bounds) {
        return bounds.least()
                .map(least ->
                        least.rounded(2) + ", " + bounds.most().orElseThrow().rounded(2))
                .orElse("null, null");
    }

    /** A third of the indicators' values are no decimals. */
    private static ScoredValue value(boolean isProvisional) {
        return new ScoredValue(
                number(),
                dice.nextBoolean() ? Optional.empty() : Optional.of(BigDecimal.valueOf(3)),
                BigDecimal.ONE,
                isProvisional);
    }

    private static PossibleValue bounds() {
        Fraction one = Fraction.of(number());
        Fraction other = Fraction.of(number());
        return PossibleValue.between(one.atMost(other), one.atLeast(other));
    }

    private static BigDecimal number() {
        return BigDecimal.valueOf(dice.nextInt(36) - 8L).multiply(QUARTER);
    }

    @SafeVarargs
    private static <T> T any(T... all) {
        return all[dice.nextInt(all.length)];
    }

    private static String card(ScorecardPolicy policy, String county, ScoreRow row) {
        return "('%s', '2024', '%s', 'town', '%s', %s, %s, %s, 'none', false, '', '', %s)"
                .formatted(
                        policy.mandate().code(),
                        county,
                        row.subject().code(),
                        text(row.score()),
                        text(row.rank()),
                        row.grade().map(g -> "'" + g + "'").orElse("null"),
                        row.range()
                                .map(r -> "%s, %s, %d, %d".formatted(r.lowest(), r.highest(), r.best(), r.worst()))
                                .orElse("null, null, null, null"));
    }

    private static String part(String county, ScoreRow row, ScorePart part) {
        return "('2024', '%s', 'town', '%s', '%s', 1, '%s', %s, '%s', %s, false, %s, %s)"
                .formatted(
                        county,
                        row.subject().code(),
                        part.item().indicator(),
                        part.item().method().name().toLowerCase(Locale.ROOT),
                        part.item().weight(),
                        part.state().word(),
                        text(part.marks()),
                        text(part.marksLowest()),
                        text(part.marksHighest()));
    }

    private static String text(Optional<?> value) {
        return value.map(v -> v instanceof BigDecimal number ? number.toPlainString() : v.toString())
                .orElse("null");
    }

    /** All at once, since they are thousands. */
    private static void insert(String into, List<String> rows) {
        candidate.update("insert into " + into + " values " + String.join(", ", rows));
    }
}
