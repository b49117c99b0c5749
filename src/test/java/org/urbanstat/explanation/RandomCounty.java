package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Aggregate;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.OrdinalRange;
import org.urbanstat.definitions.Policies;
import org.urbanstat.definitions.ScoreItem;
import org.urbanstat.definitions.ScoreItem.Goal;
import org.urbanstat.definitions.ScoreItem.Method;
import org.urbanstat.definitions.ScoreItem.PartialStep;
import org.urbanstat.definitions.ScorecardPolicy;
import org.urbanstat.definitions.ScorecardPolicy.Grade;
import org.urbanstat.definitions.ScorecardPolicy.LateReturns;
import org.urbanstat.definitions.ScorecardPolicy.MissingValue;
import org.urbanstat.definitions.ScorecardPolicy.NoticeList;
import org.urbanstat.definitions.ScorecardPolicy.TiltList;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.linkage.CountyScorecard;
import org.urbanstat.linkage.ScoreFigures;
import org.urbanstat.linkage.ScoreSubject;
import org.urbanstat.linkage.ScoredValue;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** A county of a few towns and two departments, any figures, and a scorecard of any items. */
final class RandomCounty implements ScoreFigures {
    static final Period YEAR = new Period("2024");
    static final AreaCode COUNTY = new AreaCode("990001");

    private final Random random;
    private final Map<String, MovableFigure> figures = new TreeMap<>();
    private final List<AreaCode> towns = new ArrayList<>();
    private final Map<String, Map<String, ScoredValue>> values = new HashMap<>();
    private final CountyScorecard card;

    RandomCounty(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 3; i++) {
            figures.put("x" + i, figure("x" + i));
        }
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            towns.add(new AreaCode("99000110" + i));
        }
        towns.forEach(this::fill);
        fill(COUNTY);
        ScorecardPolicy policy = policy();
        this.card = new CountyScorecard(policy, new TargetPolicy(policy.mandate(), List.of()), YEAR, this);
    }

    CountyScorecard card() {
        return card;
    }

    List<MovableFigure> figures() {
        return List.copyOf(figures.values());
    }

    /** The first town among all. */
    TriedSubject town() {
        return new TriedSubject(card, towns, towns.get(0), towns.get(0).digits());
    }

    /** The first department. */
    TriedSubject department() {
        return new TriedSubject(card, List.of(), COUNTY, COUNTY + ":甲局");
    }

    /** A sum, a difference, a share of people, a share of things that are counted. */
    private MovableFigure figure(String code) {
        return switch (random.nextInt(4)) {
            case 0 -> new MovableFigure(indicator(code, Aggregate.SUM, false, List.of(), "persons"), false);
            case 1 -> new MovableFigure(indicator(code, Aggregate.SUM, false, List.of("a", "b"), "points"), false);
            case 2 -> new MovableFigure(indicator(code, Aggregate.SUM, true, List.of(), "percent"), true);
            default -> new MovableFigure(indicator(code, Aggregate.COUNT, true, List.of(), "percent"), true);
        };
    }

    private static Indicator indicator(
            String code, Aggregate aggregate, boolean isRatio, List<String> difference, String unit) {
        Operand operand = new Operand("form", aggregate, List.of(), List.of(), BigDecimal.ONE, false);
        return new Indicator(
                code,
                new Text(code, code),
                difference.isEmpty() ? Optional.of(operand) : Optional.empty(),
                isRatio ? Optional.of(operand) : Optional.empty(),
                difference,
                unit,
                0,
                "1",
                "甲局",
                Set.of(),
                "");
    }

    private void fill(AreaCode area) {
        for (Period year : List.of(YEAR, YEAR.yearBefore())) {
            Map<String, ScoredValue> of = values.computeIfAbsent(area + year.text(), k -> new HashMap<>());
            figures.forEach((code, figure) -> {
                if (random.nextInt(8) > 0) {
                    of.put(code, value(figure));
                }
            });
        }
    }

    private ScoredValue value(MovableFigure figure) {
        if (figure.isPart()) {
            int all = 1 + random.nextInt(12);
            return new ScoredValue(
                    BigDecimal.valueOf(random.nextInt(all + 1)),
                    Optional.of(BigDecimal.valueOf(all)),
                    BigDecimal.valueOf(100),
                    false);
        }
        BigDecimal quarters = figure.indicator().difference().isEmpty()
                ? BigDecimal.valueOf(random.nextInt(20))
                : BigDecimal.valueOf(random.nextInt(60) - 30).multiply(new BigDecimal("0.25"));
        return new ScoredValue(quarters, Optional.empty(), BigDecimal.ONE, false);
    }

    private ScorecardPolicy policy() {
        List<ScoreItem> departments = new ArrayList<>();
        figures.keySet().forEach(code -> departments.add(item(code, Optional.of(random.nextBoolean() ? "甲局" : "乙局"))));
        departments.add(item("x9", Optional.of("甲局")));
        return new ScorecardPolicy(
                new Policies.Mandate("random", "示例", LocalDate.of(2020, 1, 1), LocalDate.MAX),
                new Text("示例", "an example"),
                List.of(new OrdinalRange(100, 199)),
                List.of(YEAR),
                random.nextBoolean() ? MissingValue.LEFT_OUT : MissingValue.COUNTS_ZERO,
                figures.keySet().stream()
                        .map(code -> item(code, Optional.empty()))
                        .toList(),
                departments,
                List.of(grade("优", "80"), grade("中", "50"), new Grade("差", Optional.empty())),
                new TiltList(1 + random.nextInt(3), BigDecimal.valueOf(20 + random.nextInt(60))),
                new NoticeList(BigDecimal.valueOf(random.nextInt(60)), Optional.of(new LateReturns("x0", 2))),
                List.of());
    }

    private static Grade grade(String name, String from) {
        return new Grade(name, Optional.of(new BigDecimal(from)));
    }

    /** Departments are not compared with each other. */
    private ScoreItem item(String code, Optional<String> department) {
        Method method = any(Method.values());
        Method used = method == Method.BEST_RATIO && department.isPresent() ? Method.TARGET_STEP : method;
        MovableFigure figure = figures.get(code);
        int most = figure != null && figure.isPart() ? 101 : 20;
        return new ScoreItem(
                code,
                new Text(code, code),
                BigDecimal.valueOf(1 + random.nextInt(15)),
                used,
                used.hasTarget()
                        ? Optional.of(new Goal(any(Comparison.values()), BigDecimal.valueOf(random.nextInt(most))))
                        : Optional.empty(),
                random.nextBoolean(),
                BigDecimal.valueOf(1 + random.nextInt(most / 10)),
                BigDecimal.valueOf(random.nextInt(3)),
                BigDecimal.valueOf(random.nextInt(4)),
                BigDecimal.valueOf(random.nextInt(6)),
                any(PartialStep.values()),
                BigDecimal.valueOf(1 + random.nextInt(4)),
                random.nextInt(4) == 0,
                random.nextInt(6) > 0 ? Map.of() : Map.of("990001100", Optional.<BigDecimal>empty()),
                department);
    }

    @Override
    public ScoreSubject.Year year(AreaCode area, Period period) {
        return new ScoreSubject.Year(values.getOrDefault(area + period.text(), Map.of()), Set.of(), Map.of());
    }

    @Override
    public Map<String, String> waived(AreaCode area, Period period) {
        return Map.of();
    }

    @SafeVarargs
    private <T> T any(T... all) {
        return all[random.nextInt(all.length)];
    }
}
