package org.urbanstat.linkage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.FalseData;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.definitions.ScorecardPolicy.NoticeList;
import org.urbanstat.definitions.ScorecardPolicy.TiltList;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** A scorecard and the towns that it scores, put together line by line. */
final class ScoreCase {
    static final Period YEAR = new Period("2024");

    private final Map<String, ScoreItem> items = new LinkedHashMap<>();
    private final Map<String, Map<String, ScoredValue>> now = new LinkedHashMap<>();
    private final Map<String, Map<String, ScoredValue>> before = new LinkedHashMap<>();
    private final Map<String, Set<String>> awaited = new LinkedHashMap<>();
    private final Map<String, Set<String>> awaitedBefore = new LinkedHashMap<>();
    private final Map<String, Map<String, PossibleValue>> open = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> waived = new LinkedHashMap<>();
    private MissingValue missing = MissingValue.LEFT_OUT;
    private List<FalseData> falseData = List.of();

    /** An item that asks nothing yet beyond its method. */
    ScoreCase item(String indicator, String weight, Method method) {
        items.put(
                indicator,
                new ScoreItem(
                        indicator,
                        new Text(indicator, indicator),
                        new BigDecimal(weight),
                        method,
                        Optional.empty(),
                        true,
                        BigDecimal.ONE,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        PartialStep.IN_PROPORTION,
                        BigDecimal.ONE,
                        false,
                        Map.of(),
                        Optional.empty()));
        return this;
    }

    ScoreCase goal(String indicator, Comparison comparison, String value) {
        ScoreItem i = items.get(indicator);
        return put(i, Optional.of(new Goal(comparison, new BigDecimal(value))), i.isHighestBest(), i.isRedLine());
    }

    ScoreCase steps(String indicator, String step, String plus, String minus, String bonus, PartialStep partial) {
        ScoreItem i = items.get(indicator);
        items.put(
                indicator,
                new ScoreItem(
                        indicator,
                        i.name(),
                        i.weight(),
                        i.method(),
                        i.goal(),
                        i.isHighestBest(),
                        new BigDecimal(step),
                        new BigDecimal(plus),
                        new BigDecimal(minus),
                        new BigDecimal(bonus),
                        partial,
                        i.fullRise(),
                        i.isRedLine(),
                        i.subjects(),
                        i.department()));
        return this;
    }

    ScoreCase lowestIsBest(String indicator) {
        ScoreItem i = items.get(indicator);
        return put(i, i.goal(), false, i.isRedLine());
    }

    ScoreCase redLine(String indicator) {
        ScoreItem i = items.get(indicator);
        return put(i, i.goal(), i.isHighestBest(), true);
    }

    private ScoreCase put(ScoreItem i, Optional<Goal> goal, boolean isHighestBest, boolean isRedLine) {
        return put(i, goal, isHighestBest, isRedLine, i.subjects());
    }

    private ScoreCase put(
            ScoreItem i,
            Optional<Goal> goal,
            boolean isHighestBest,
            boolean isRedLine,
            Map<String, Optional<BigDecimal>> subjects) {
        items.put(i.indicator(), like(i, goal, isHighestBest, isRedLine, subjects, i.department()));
        return this;
    }

    private static ScoreItem like(
            ScoreItem i,
            Optional<Goal> goal,
            boolean isHighestBest,
            boolean isRedLine,
            Map<String, Optional<BigDecimal>> subjects,
            Optional<String> department) {
        return new ScoreItem(
                i.indicator(),
                i.name(),
                i.weight(),
                i.method(),
                goal,
                isHighestBest,
                i.step(),
                i.plus(),
                i.minus(),
                i.bonus(),
                i.partialStep(),
                i.fullRise(),
                isRedLine,
                subjects,
                department);
    }

    /** @param target absent: the item does not apply to the town */
    ScoreCase own(String indicator, String town, Optional<BigDecimal> target) {
        ScoreItem i = items.get(indicator);
        Map<String, Optional<BigDecimal>> subjects = new LinkedHashMap<>(i.subjects());
        subjects.put(town, target);
        return put(i, i.goal(), i.isHighestBest(), i.isRedLine(), subjects);
    }

    ScoreCase value(String town, String indicator, String value) {
        return value(town, indicator, value, "1");
    }

    ScoreCase value(String town, String indicator, String numerator, String denominator) {
        now.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, scored(numerator, denominator));
        return this;
    }

    ScoreCase before(String town, String indicator, String value) {
        before.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, scored(value, "1"));
        return this;
    }

    /** A return that would move the value is missing. */
    ScoreCase provisional(String town, String indicator, String value) {
        now.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, moving(value));
        return this;
    }

    /** As {@link #provisional}, of the year before. */
    ScoreCase provisionalBefore(String town, String indicator, String value) {
        before.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, moving(value));
        return this;
    }

    private static ScoredValue moving(String value) {
        return new ScoredValue(new BigDecimal(value), Optional.of(BigDecimal.ONE), BigDecimal.ONE, true);
    }

    private static ScoredValue scored(String numerator, String denominator) {
        return new ScoredValue(
                new BigDecimal(numerator), Optional.of(new BigDecimal(denominator)), BigDecimal.ONE, false);
    }

    /** Returns that its value, given before, rests on are missing. */
    ScoreCase provisional(String town, String indicator) {
        ScoredValue value = now.getOrDefault(town, Map.of()).get(indicator);
        now.get(town).put(indicator, new ScoredValue(value.numerator(), value.denominator(), value.multiplier(), true));
        return this;
    }

    /** A return that the indicator of the town needs is missing. */
    ScoreCase awaits(String town, String indicator) {
        now.computeIfAbsent(town, t -> new LinkedHashMap<>());
        awaited.computeIfAbsent(town, t -> new LinkedHashSet<>()).add(indicator);
        return open(town, indicator, PossibleValue.UNBOUNDED);
    }

    /** The same, with what its last return and a plausible change make of it. */
    ScoreCase awaits(String town, String indicator, String least, String most) {
        awaits(town, indicator);
        return open(
                town,
                indicator,
                PossibleValue.between(Fraction.of(new BigDecimal(least)), Fraction.of(new BigDecimal(most))));
    }

    private ScoreCase open(String town, String indicator, PossibleValue possible) {
        open.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, possible);
        return this;
    }

    /** As {@link #awaits}, of the year before. */
    ScoreCase awaitsBefore(String town, String indicator) {
        awaitedBefore.computeIfAbsent(town, t -> new LinkedHashSet<>()).add(indicator);
        return this;
    }

    ScoreCase waived(String town, String indicator, String reason) {
        waived.computeIfAbsent(town, t -> new LinkedHashMap<>()).put(indicator, reason);
        return this;
    }

    ScoreCase missingCountsZero() {
        missing = MissingValue.COUNTS_ZERO;
        return this;
    }

    ScoreCase falseData(String town, String document) {
        falseData = List.of(new FalseData(town, YEAR, document));
        return this;
    }

    List<ScoreRow> rows() {
        return Scorecard.ofTowns(
                policy(),
                new TargetPolicy(policy().mandate(), List.of()),
                YEAR,
                now.keySet().stream().map(this::subject).toList());
    }

    ScoreRow row(String town) {
        return rows().stream()
                .filter(r -> r.subject().code().equals(town))
                .findFirst()
                .orElseThrow();
    }

    private ScoreSubject subject(String town) {
        return new ScoreSubject(
                town,
                town,
                new ScoreSubject.Year(
                        now.getOrDefault(town, Map.of()),
                        awaited.getOrDefault(town, Set.of()),
                        open.getOrDefault(town, Map.of())),
                new ScoreSubject.Year(
                        before.getOrDefault(town, Map.of()),
                        awaitedBefore.getOrDefault(town, Set.of()),
                        awaitedBefore.getOrDefault(town, Set.of()).stream()
                                .collect(Collectors.toMap(code -> code, code -> PossibleValue.UNBOUNDED))),
                waived.getOrDefault(town, Map.of()));
    }

    /** An item put together before, as a department answers for it. */
    ScoreItem of(String indicator, String department) {
        ScoreItem i = items.get(indicator);
        return like(i, i.goal(), i.isHighestBest(), i.isRedLine(), i.subjects(), Optional.of(department));
    }

    ScorecardPolicy policy() {
        return policy(List.copyOf(items.values()), List.of());
    }

    ScorecardPolicy policy(List<ScoreItem> towns, List<ScoreItem> departments) {
        return new ScorecardPolicy(
                new Policies.Mandate("scorecard-test", "示例", LocalDate.of(2020, 1, 1), LocalDate.MAX),
                new Text("示例", "an example"),
                List.of(new OrdinalRange(100, 199)),
                List.of(YEAR),
                missing,
                towns,
                departments,
                List.of(grade("优秀", "90"), grade("良好", "80"), grade("一般", "60"), new Grade("滞后", Optional.empty())),
                new TiltList(3, new BigDecimal("80")),
                new NoticeList(new BigDecimal("60"), Optional.of(new LateReturns("on_time", 2))),
                falseData);
    }

    private static Grade grade(String name, String from) {
        return new Grade(name, Optional.of(new BigDecimal(from)));
    }
}
