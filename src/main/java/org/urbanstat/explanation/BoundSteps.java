package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.explanation.ReturnsOfYear.Owed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * From what to what a figure can come while returns are missing: what is used, and for each missing return its last
 * figures in force, moved by as much as the form takes to be plausible for each year between.
 */
record BoundSteps(Basis basis, Indicator indicator, AreaCode area, Period year) {
    List<Explained> of(PossibleFigure possible) {
        return possible.known().entrySet().stream()
                .map(bound -> bound(bound.getKey(), bound.getValue()))
                .toList();
    }

    private Explained bound(String key, BigDecimal value) {
        return Explained.given(Kind.STEP, key, Basis.text("bound." + key), Optional.of(value))
                .in(indicator.unit())
                .remarking(List.of(Remark.note(Basis.text("bound.how"))))
                .with(indicator.operands().flatMap(this::last).toList());
    }

    /** What stands in the place of the missing returns that the operand needs. */
    private Stream<Explained> last(Operand operand) {
        Form form = basis.form(new FormCode(operand.form()));
        return basis.returns().of(form.code(), year, area).missing(area).stream()
                .flatMap(owed -> last(form, operand, owed).stream());
    }

    private List<Explained> last(Form form, Operand operand, Owed owed) {
        List<Explained> steps = new ArrayList<>();
        RowTree rows = new RowTree(form, operand, indicator.fieldsNeeded(operand.form()));
        before(form, owed)
                .map(r -> ReturnStep.of(
                        r, form, r.rows().stream().map(row -> rows.of(r, row)).toList()))
                .ifPresent(steps::add);
        basis.line("", "forms/", "form=" + form.code(), "plausible_change")
                .map(line -> Explained.given(
                                Kind.POLICY, "plausible_change", Basis.text("bound.change"), Optional.empty())
                        .from(line))
                .ifPresent(steps::add);
        return steps;
    }

    /** Of the same month of the latest earlier year, else of the latest earlier period. */
    private Optional<ReturnInForce> before(Form form, Owed owed) {
        int first = form.expectation().firstPeriod().year();
        List<ReturnInForce> earlier = new ArrayList<>();
        for (int back = owed.period().year(); back >= first; back--) {
            basis.returns()
                    .of(form.code(), Period.ofYear(back), owed.town())
                    .of(owed.town())
                    .filter(r -> r.source().period().compareTo(owed.period()) < 0)
                    .sorted((a, b) -> b.source().period().compareTo(a.source().period()))
                    .forEach(earlier::add);
        }
        String month = owed.period().text().substring(4);
        return earlier.stream()
                .filter(r -> r.source().period().text().endsWith(month))
                .findFirst()
                .or(() -> earlier.stream().findFirst());
    }
}
