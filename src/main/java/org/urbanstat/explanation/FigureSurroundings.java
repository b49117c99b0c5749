package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.TargetPolicy;
import org.urbanstat.definitions.TargetPolicy.Target;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** What stands around an indicator: clause and formula, target, exemption, and the returns that were not there. */
record FigureSurroundings(Basis basis, Indicator indicator, AreaCode area, Period year) {
    Explained around(Explained figure, PublishedFigure published) {
        List<Explained> beside = new ArrayList<>();
        target(published).ifPresent(beside::add);
        Optional<Explained> exemption = exemption();
        exemption.ifPresent(beside::add);
        if (indicator.difference().isEmpty()) {
            Set<FormCode> forms = forms();
            forms.stream()
                    .filter(form -> !indicator.isOfReturns())
                    .flatMap(form ->
                            years().stream().flatMap(each -> MissingReturns.of(basis, form, each, area).stream()))
                    .forEach(beside::add);
            beside.addAll(new BoundSteps(basis, indicator, area, year).of(published.possible()));
            beside.addAll(new Coverage(basis, forms, area, years()).steps(exemption));
        }
        Explained around = figure.remarking(remarks(published)).with(beside);
        return definition().map(around::from).orElse(around).remarking(Disagreement.of(published.figure(), figure));
    }

    /** Of an indicator that has no figure because its return is missing. */
    Explained around(PossibleFigure possible) {
        List<Explained> beside = new ArrayList<>(new BoundSteps(basis, indicator, area, year).of(possible));
        forms().stream()
                .flatMap(form -> MissingReturns.of(basis, form, year, area).stream())
                .forEach(beside::add);
        Explained figure = Explained.given(Kind.FIGURE, indicator.code(), indicator.name(), Optional.empty())
                .in(indicator.unit())
                .remarking(List.of(
                        Remark.clause(Basis.text("clause", indicator.clause(), indicator.leadUnit())),
                        Remark.note(Basis.text("formula", indicator.formula())),
                        Remark.note(Basis.text("possible"))))
                .with(beside);
        return definition().map(figure::from).orElse(figure);
    }

    private List<Remark> remarks(PublishedFigure published) {
        List<Remark> remarks = new ArrayList<>();
        remarks.add(Remark.clause(Basis.text("clause", indicator.clause(), indicator.leadUnit())));
        remarks.add(Remark.note(Basis.text("formula", indicator.formula())));
        if (published.isProvisional()) {
            remarks.add(Remark.note(Basis.text("provisional", published.returnsUsed(), published.returnsExpected())));
        }
        if (published.waiverCount() > 0) {
            remarks.add(Remark.note(Basis.text("waived", published.waiverCount())));
        }
        return remarks;
    }

    private Optional<Source> definition() {
        return basis.line("", "indicators/", "indicators", "indicator=" + indicator.code());
    }

    private Optional<Explained> target(PublishedFigure published) {
        Optional<TargetPolicy> policy = basis.definitions().policies().targetsOn(year);
        Optional<Target> target = policy.flatMap(p -> p.target(indicator.code()));
        return target.map(t -> {
            String code = policy.orElseThrow().mandate().code();
            Text label = Basis.text("target", t.comparison().sign(), published.targetState());
            Explained step = Explained.given(Kind.TARGET, "target", label, Optional.of(t.value()))
                    .in(indicator.unit())
                    .remarking(List.of(Remark.clause(new Text(t.quote(), t.quote()))));
            return basis.line(
                            policy.orElseThrow().mandate().document(),
                            "policy/",
                            "code=" + code,
                            "targets",
                            "indicator=" + indicator.code())
                    .map(step::from)
                    .orElse(step);
        });
    }

    private Optional<Explained> exemption() {
        return basis.definitions().waivers().stream()
                .filter(w -> w.target().filter(indicator.code()::equals).isPresent())
                .filter(w -> w.area().equals(area) && w.holds(year))
                .findFirst()
                .map(w -> {
                    Explained step = Explained.given(
                            Kind.WAIVER,
                            "waiver",
                            Basis.text("waiver", w.who(), w.reason(), w.expires()),
                            Optional.of(BigDecimal.ONE));
                    return basis.line("", "waivers/", "waivers", "area=" + area + "&rule=" + w.rule())
                            .map(step::from)
                            .orElse(step);
                });
    }

    /** The forms that the indicator rests on; one of the returns themselves rests on all. */
    private Set<FormCode> forms() {
        return indicator.isOfReturns()
                ? basis.definitions().forms().keySet()
                : indicator.forms().stream().map(FormCode::new).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The year, or those of the window so far. */
    private List<Period> years() {
        return indicator
                .cumulative()
                .map(window -> IntStream.rangeClosed(window.from(), year.year())
                        .mapToObj(Period::ofYear)
                        .toList())
                .orElse(List.of(year));
    }
}
