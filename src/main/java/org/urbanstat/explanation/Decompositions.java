package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.explanation.MovementPart.Cause;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/**
 * Splits the difference of two figures of the mart. What the mart shows is what is split: its session chooses the
 * release.
 */
public final class Decompositions {
    /** The rates whose difference has parts by residence; their denominators differ by who is away and who has come. */
    private static final String RESIDENTS = "resident_rate";

    private static final String REGISTERED = "registered_rate";

    private final JdbcClient mart;

    /** @param mart a session that may read the mart; nothing else is asked of it */
    public Decompositions(JdbcClient mart) {
        this.mart = mart;
    }

    /**
     * A ratio of one year minus the same of another, usually the year before.
     *
     * @throws NotDecomposed when either is not published, or is no ratio
     */
    public Decomposition ofYears(String indicator, AreaCode area, Period earlier, Period later) {
        AreaFigures before = AreaFigures.of(mart, indicator, area, earlier);
        AreaFigures after = AreaFigures.of(mart, indicator, area, later);
        AreaFigure from = figure(before, indicator, area, earlier);
        AreaFigure to = figure(after, indicator, area, later);
        List<Text> notes = new ArrayList<>(DecompositionNotes.ofYears(from, earlier, to, later));
        AreaFigures restated = AreaFigures.within(later, mart, indicator, area, earlier);
        Optional<AreaFigure> broken = restated.broken();
        broken.ifPresent(b -> notes.add(Basis.text("decompose.broken", later, b.shownName(), b.breakReason())));
        boolean isRestated = broken.isEmpty()
                && restated.own().filter(f -> f.ratio().isDefined()).isPresent();
        AreaFigures base = isRestated ? restated : before;
        return split(
                figures(from, indicator, earlier, to, indicator, later),
                new Steps(from.ratio(), base, isRestated, indicator.equals(RESIDENTS), after),
                area,
                earlier,
                later,
                notes);
    }

    private Decomposition split(Pair pair, Steps steps, AreaCode area, Period earlier, Period later, List<Text> notes) {
        Map<AreaCode, Fraction> urbanMore = urbanMore(steps, area, earlier, later);
        Ratio restated = steps.base().own().orElseThrow().ratio();
        Ratio reclassed = restated.plusNumerator(urbanMore.values().stream().reduce(Fraction.ZERO, Fraction::plus));
        Map<AreaCode, Ratio> townsFrom = new TreeMap<>(steps.base().ratios());
        urbanMore.forEach((town, more) -> townsFrom.computeIfPresent(town, (t, r) -> r.plusNumerator(more)));
        List<MovementPart> parts = new ArrayList<>();
        parts.add(new MovementPart(
                Cause.BOUNDARY, restated.value().minus(steps.from().value())));
        if (steps.isOfClasses()) {
            parts.add(new MovementPart(Cause.CLASS, reclassed.value().minus(restated.value())));
        }
        TwoFactors factors =
                new TwoFactors(reclassed, steps.after().own().orElseThrow().ratio());
        parts.add(new MovementPart(Cause.NUMERATOR, factors.numerator()));
        parts.add(new MovementPart(Cause.DENOMINATOR, factors.denominator()));
        TownsAbsent absent = new TownsAbsent(mart, area, steps.base(), earlier, steps.after(), later);
        return pair.split(parts, absent.movements(townsFrom, steps.after().ratios()), notes);
    }

    /** Of the towns alone that have a figure, so that towns and county tell the same. */
    private Map<AreaCode, Fraction> urbanMore(Steps steps, AreaCode area, Period earlier, Period later) {
        if (!steps.isOfClasses()) {
            return Map.of();
        }
        Map<AreaCode, Fraction> urbanMore = ClassChanges.of(mart, area, earlier, later, steps.isRestated());
        if (area.level() == AreaLevel.COUNTY && !steps.base().towns().isEmpty()) {
            urbanMore.keySet().retainAll(steps.base().ratios().keySet());
        }
        return urbanMore;
    }

    /**
     * @param base the earlier year, within the later boundaries where it can be told
     * @param isOfClasses whether the classes of units move the numerator
     */
    private record Steps(Ratio from, AreaFigures base, boolean isRestated, boolean isOfClasses, AreaFigures after) {}

    /**
     * One ratio minus another of the same area and year, as the resident rate minus the registered one.
     *
     * @param subtrahend of the same unit
     * @throws NotDecomposed when either is not published, is no ratio, or is of another unit
     */
    public Decomposition ofIndicators(String minuend, String subtrahend, AreaCode area, Period period) {
        AreaFigures base = AreaFigures.of(mart, subtrahend, area, period);
        AreaFigures other = AreaFigures.of(mart, minuend, area, period);
        AreaFigure from = figure(base, subtrahend, area, period);
        AreaFigure to = figure(other, minuend, area, period);
        if (!from.unit().equals(to.unit())) {
            throw new NotDecomposed("decompose.unit", minuend, to.unit(), subtrahend, from.unit());
        }
        TwoFactors factors = new TwoFactors(from.ratio(), to.ratio());
        List<MovementPart> parts = new ArrayList<>();
        parts.add(new MovementPart(Cause.NUMERATOR, factors.numerator()));
        boolean isGap = minuend.equals(RESIDENTS) && subtrahend.equals(REGISTERED);
        parts.addAll(
                isGap
                        ? PeopleAway.of(mart, area, period).parts(factors)
                        : List.of(new MovementPart(Cause.DENOMINATOR, factors.denominator())));
        TownsAbsent absent = new TownsAbsent(mart, area, base, period, other, period);
        return figures(from, subtrahend, period, to, minuend, period)
                .split(parts, absent.movements(base.ratios(), other.ratios()), DecompositionNotes.ofYear(to, period));
    }

    private static AreaFigure figure(AreaFigures figures, String indicator, AreaCode area, Period period) {
        AreaFigure figure =
                figures.own().orElseThrow(() -> new NotDecomposed("decompose.no.figure", indicator, area, period));
        if (figure.denominator() == null && figure.value() != null) {
            throw new NotDecomposed("decompose.no.ratio", figure.name(), indicator);
        }
        if (!figure.ratio().isDefined()) {
            throw new NotDecomposed("decompose.no.value", figure.name(), figure.shownName(), period);
        }
        return figure;
    }

    private static Pair figures(
            AreaFigure from, String ofFrom, Period earlier, AreaFigure to, String ofTo, Period later) {
        return new Pair(to.shownName(), published(from, ofFrom, earlier), published(to, ofTo, later), to.unit());
    }

    private record Pair(String area, Decomposition.Figure from, Decomposition.Figure to, String unit) {
        Decomposition split(List<MovementPart> parts, List<TownMovement> towns, List<Text> notes) {
            int decimals = Math.min(from.published().scale(), to.published().scale());
            return new Decomposition(area, from, to, unit, decimals, List.copyOf(parts), towns, List.copyOf(notes));
        }
    }

    private static Decomposition.Figure published(AreaFigure figure, String indicator, Period period) {
        return new Decomposition.Figure(
                indicator,
                figure.name(),
                period.text(),
                known(figure.numerator()),
                known(figure.denominator()),
                known(figure.value()),
                figure.ratio().value());
    }

    private static BigDecimal known(@Nullable BigDecimal number) {
        return Objects.requireNonNull(number, "a ratio that is defined has both sides and a value");
    }
}
