package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Form;
import org.urbanstat.explanation.ReturnsOfYear.Came;
import org.urbanstat.explanation.ReturnsOfYear.Owed;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The returns of a form that an area owes and that are not used, each with the day since when it is due. */
final class MissingReturns {
    private MissingReturns() {}

    static List<Explained> of(Basis basis, FormCode code, Period year, AreaCode area) {
        ReturnsOfYear returns = basis.returns().of(code, year, area);
        List<Explained> missing = new ArrayList<>(owed(basis, code, year, area));
        returns.unused(area).stream()
                .filter(came -> returns.owed().stream()
                        .noneMatch(
                                o -> o.town().equals(came.town()) && o.period().equals(came.period())))
                .forEach(came -> missing.add(step(basis, basis.form(code), came)));
        return missing;
    }

    /** Those alone that are owed; each counts as one. */
    static List<Explained> owed(Basis basis, FormCode code, Period year, AreaCode area) {
        ReturnsOfYear returns = basis.returns().of(code, year, area);
        return returns.missing(area).stream()
                .map(owed -> step(basis, basis.form(code), owed, returns.came(owed)))
                .toList();
    }

    private static Explained step(Basis basis, Form form, Owed owed, Optional<Came> came) {
        Text name = basis.name(owed.town(), owed.period());
        Text label = came.map(c -> Basis.text(
                        "missing.rejected", name, form.name(), owed.period(), owed.dueOn(), c.revision(), c.errors()))
                .orElseGet(() -> Basis.text("missing.never", name, form.name(), owed.period(), owed.dueOn()));
        Explained step = Explained.given(
                Kind.MISSING,
                owed.town() + "-" + owed.form() + "-" + owed.period(),
                label,
                Optional.of(BigDecimal.ONE));
        return basis.line("", "forms/", "form=" + form.code(), "expected_from", "due")
                .map(step::from)
                .orElse(step);
    }

    private static Explained step(Basis basis, Form form, Came came) {
        Text label = Basis.text(
                "missing.unowed",
                basis.name(came.town(), came.period()),
                form.name(),
                came.period(),
                came.revision(),
                came.errors());
        return Explained.given(
                Kind.MISSING, came.town() + "-" + came.form() + "-" + came.period(), label, Optional.empty());
    }
}
