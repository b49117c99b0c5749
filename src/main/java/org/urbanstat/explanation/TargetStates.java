package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Target;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Which targets the figures of a release meet under one policy and under another, tested unrounded. */
final class TargetStates {
    static final String MET = "met";
    private static final String MISSED = "missed";
    private static final String EXEMPT = "exempt";
    private static final SqlFile FIGURES = SqlFile.beside(TargetStates.class, "targeted-figures");

    private final Definitions before;
    private final Definitions after;
    private final Period period;

    TargetStates(Definitions before, Definitions after, Period period) {
        this.before = before;
        this.after = after;
        this.period = period;
    }

    record Figure(
            String areaCode,
            @Nullable String areaName,
            String indicatorCode,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal value,
            String unit,
            @Nullable Boolean isTargetMet,
            @Nullable BigDecimal targetValue) {
        /** The ratio unrounded; a difference of published figures as it is published. */
        Optional<Fraction> unrounded() {
            if (numerator == null) {
                return Optional.ofNullable(value).map(Fraction::of);
            }
            if (denominator == null) {
                return Optional.of(Fraction.of(numerator));
            }
            Ratio ratio = Ratio.of(numerator, denominator, unit.equals("percent"));
            return ratio.isDefined() ? Optional.of(ratio.value()) : Optional.empty();
        }

        /** A target that is set and is neither met nor missed though there is a figure: an exemption. */
        boolean isExempt() {
            return targetValue != null && isTargetMet == null && unrounded().isPresent();
        }
    }

    List<WhatIfMove> moves(JdbcClient mart, Set<String> counties) {
        Map<String, Target> then = targets(before);
        Map<String, Target> now = targets(after);
        List<WhatIfMove> moves = new ArrayList<>();
        for (Figure figure : figures(mart, counties)) {
            Optional<Target> was = Optional.ofNullable(then.get(figure.indicatorCode()));
            Optional<Target> is = Optional.ofNullable(now.get(figure.indicatorCode()));
            if (was.isPresent() || is.isPresent()) {
                moves.add(move(figure, was, is));
            }
        }
        return moves;
    }

    private List<Figure> figures(JdbcClient mart, Set<String> counties) {
        return mart.sql(FIGURES.text())
                .param("period", period.text())
                .param("counties", new TreeSet<>(counties).toArray(String[]::new))
                .query(Figure.class)
                .list();
    }

    private Map<String, Target> targets(Definitions definitions) {
        Map<String, Target> targets = new HashMap<>();
        definitions
                .policies()
                .targetsOn(period)
                .map(TargetPolicy::targets)
                .orElse(List.of())
                .forEach(t -> targets.put(t.indicator(), t));
        return targets;
    }

    private static WhatIfMove move(Figure figure, Optional<Target> was, Optional<Target> is) {
        return new WhatIfMove(
                WhatIfMove.Kind.TARGET,
                figure.indicatorCode(),
                new AreaCode(figure.areaCode()),
                figure.areaName() == null ? figure.areaCode() : figure.areaName(),
                was.map(Target::value),
                is.map(Target::value),
                was.map(t -> state(figure, t)).orElse(""),
                is.map(t -> state(figure, t)).orElse(""),
                new Text("", ""));
    }

    private static String state(Figure figure, Target target) {
        if (figure.isExempt()) {
            return EXEMPT;
        }
        return figure.unrounded()
                .map(value -> isMet(target, value) ? MET : MISSED)
                .orElse("");
    }

    static boolean isMet(Target target, Fraction value) {
        int side = value.compareTo(Fraction.of(target.value()));
        return switch (target.comparison()) {
            case AT_LEAST -> side >= 0;
            case AT_MOST -> side <= 0;
            case EQUAL -> side == 0;
        };
    }
}
