package org.urbanstat.explanation;

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
        Form form = basis.form(code);
        ReturnsOfYear returns = basis.returns().of(code, year, area);
        List<Explained> missing = new ArrayList<>();
        for (Owed owed : returns.missing(area)) {
            missing.add(step(basis, form, owed, returns.came(owed)));
        }
        returns.unused(area).stream()
                .filter(came -> returns.owed().stream()
                        .noneMatch(
                                o -> o.town().equals(came.town()) && o.period().equals(came.period())))
                .forEach(came -> missing.add(step(basis, form, came)));
        return missing;
    }

    private static Explained step(Basis basis, Form form, Owed owed, Optional<Came> came) {
        Text name = basis.name(owed.town(), owed.period());
        Text label = came.map(c -> Basis.text(
                        "missing.rejected", name, form.name(), owed.period(), owed.dueOn(), c.revision(), c.errors()))
                .orElseGet(() -> Basis.text("missing.never", name, form.name(), owed.period(), owed.dueOn()));
        Explained step = Explained.given(
                Kind.MISSING, owed.town() + "-" + owed.form() + "-" + owed.period(), label, Optional.empty());
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
