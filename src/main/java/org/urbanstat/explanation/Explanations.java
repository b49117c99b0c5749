package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.DefinitionLines;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** Opens the figures of one release down to the cells and policy lines that they rest on. */
public final class Explanations {
    private final Basis basis;
    private final FigureRows figures;

    /**
     * @param release that published the figures
     * @param definitions as they were in force at that release, with their files
     */
    public Explanations(JdbcClient jdbc, long release, Definitions definitions, List<DefinitionFile> files) {
        this.basis = new Basis(definitions, new DefinitionLines(files), new ReturnsOfRelease(jdbc, release));
        this.figures = new FigureRows(jdbc, release);
    }

    /**
     * The whole tree of a figure.
     *
     * @throws NotExplained when there is no such figure, with the true reason
     */
    public Explained of(Question question) {
        checkArea(question.area());
        return switch (question.code()) {
            case "reward" -> new Allocations(basis, figures).reward(question);
            case "quota" -> new Allocations(basis, figures).quota(question);
            case "clawback" -> new ClawbackTree(basis, figures, question).of();
            case "score" -> new ScoreTree(basis, figures, question).of();
            default -> indicator(question);
        };
    }

    /** What the area was called at the end of the period. */
    public Text name(Question question) {
        return basis.name(question.area(), question.period());
    }

    private Explained indicator(Question question) {
        Indicator indicator = basis.definitions()
                .indicator(question.code())
                .orElseThrow(() -> new NotExplained("ask.no.code", question.code(), codes()));
        if (question.period().isMonth()) {
            throw new NotExplained(
                    "ask.no.month",
                    question.period(),
                    question.code(),
                    question.area(),
                    question.period().asYear());
        }
        AreaCode area = question.area();
        if (!indicator.levels().contains(area.level())) {
            throw new NotExplained(
                    "ask.no.level." + area.level().name().toLowerCase(java.util.Locale.ROOT), indicator.name(), area);
        }
        return figure(indicator, area, question.period());
    }

    private Explained figure(Indicator indicator, AreaCode area, Period year) {
        return figures.indicator(indicator.code(), year, area)
                .map(published -> new IndicatorTree(basis, figures, area, year).of(indicator, published))
                .or(() -> figures.possible(indicator.code(), year, area)
                        .map(new FigureSurroundings(basis, indicator, area, year)::around))
                .orElseThrow(() -> missing(indicator, area, year));
    }

    private void checkArea(AreaCode area) {
        if (area.level() == AreaLevel.UNIT) {
            throw new NotExplained("ask.no.unit", area, area.town());
        }
        if (basis.definitions().register().lines(area).isEmpty()) {
            throw new NotExplained("ask.no.area", area);
        }
    }

    private String codes() {
        return Stream.concat(
                        basis.definitions().indicators().stream().map(Indicator::code),
                        Stream.of("reward", "quota", "score", "clawback"))
                .collect(Collectors.joining(", "));
    }

    private NotExplained missing(Indicator indicator, AreaCode area, Period period) {
        Optional<Explained> missing = forms(indicator)
                .flatMap(form -> MissingReturns.of(basis, form, period, area).stream())
                .findFirst();
        return missing.map(m -> new NotExplained(
                        "no.figure.missing",
                        basis.name(area, period),
                        indicator.name(),
                        period,
                        m.label(),
                        m.key().substring(0, 9),
                        period))
                .orElseGet(() -> new NotExplained(
                        "no.figure", basis.name(area, period), indicator.name(), period, indicator.code(), area));
    }

    private Stream<FormCode> forms(Indicator indicator) {
        Stream<Indicator> all = indicator.difference().isEmpty()
                ? Stream.of(indicator)
                : basis.definitions().indicators().stream()
                        .filter(i -> indicator.difference().contains(i.code()));
        return all.flatMap(Indicator::operands)
                .filter(o -> !o.form().equals(Indicator.RETURNS))
                .map(o -> new FormCode(o.form()))
                .distinct();
    }
}
