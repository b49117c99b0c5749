package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Period;

/**
 * What a town gives back, above 0, or is due, below 0, for corrections of confirmed years: of each year what was awarded, less
 * what was settled before, less what the policy as it was confirmed gives by the returns of the release.
 */
record ClawbackTree(Basis basis, FigureRows figures, Question question) {
    Explained of() {
        List<PublishedClawback> all = published();
        List<PublishedClawback> due = all.stream()
                .filter(c -> c.period().equals(question.period().text()))
                .toList();
        if (due.isEmpty()) {
            throw new NotExplained(
                    all.isEmpty() ? "no.clawback" : "no.clawback.then",
                    basis.name(question.area(), question.period()),
                    question.period(),
                    all.stream().map(PublishedClawback::period).distinct().collect(Collectors.joining(", ")));
        }
        long yuan = due.stream().mapToLong(PublishedClawback::clawbackYuan).sum();
        Explained figure = Explained.of(
                        Kind.FIGURE,
                        "clawback",
                        Basis.text("clawback"),
                        Rule.SUM,
                        due.stream().map(this::year).toList())
                .in("yuan");
        return figure.remarking(List.of(Remark.note(Basis.text("clawback.formula"))))
                .remarking(Disagreement.of(Optional.of(BigDecimal.valueOf(yuan)), figure));
    }

    private List<PublishedClawback> published() {
        return figures.jdbc()
                .sql(SqlFile.beside(ClawbackTree.class, "published-clawbacks").text())
                .param("town", question.area().digits())
                .param("release", figures.release())
                .query(PublishedClawback.class)
                .list();
    }

    private Explained year(PublishedClawback clawback) {
        Period year = new Period(clawback.correctedPeriod());
        List<Explained> parts = new ArrayList<>();
        parts.add(Explained.given(
                        Kind.REFERENCE,
                        "awarded",
                        Basis.text("clawback.awarded", year),
                        Optional.of(BigDecimal.valueOf(clawback.awardedYuan() + clawback.settledYuan())))
                .from(new Source.OfFigure("reward", question.area(), year)));
        if (clawback.settledYuan() != 0) {
            parts.add(minus(Explained.given(
                    Kind.STEP, "settled", Basis.text("clawback.settled"), yuan(clawback.settledYuan()))));
        }
        parts.add(minus(recomputed(clawback, year)));
        return Explained.of(Kind.STEP, year.text(), Basis.text("clawback.year", year), Rule.SUM, parts);
    }

    /** One that is settled stays as it was reckoned then, whatever the returns give since. */
    private Explained recomputed(PublishedClawback clawback, Period year) {
        Optional<Explained> reckoned = clawback.isSettled()
                ? Optional.empty()
                : new KeptPolicies(figures.jdbc(), figures.release())
                        .of(year, question.area())
                        .flatMap(kept -> new Allocations(basis, figures).recomputed(kept, question.area(), year))
                        .map(tree -> tree.named(Basis.text("clawback.again", year)));
        return reckoned.orElseGet(() -> Explained.given(
                        Kind.STEP,
                        "recomputed",
                        Basis.text("clawback.recomputed", year),
                        yuan(clawback.recomputedYuan()))
                .remarking(List.of(Remark.note(Basis.text("clawback.frozen", question.period())))));
    }

    private static Optional<BigDecimal> yuan(long yuan) {
        return Optional.of(BigDecimal.valueOf(yuan));
    }

    private static Explained minus(Explained step) {
        return step.times(BigDecimal.ONE.negate());
    }
}
