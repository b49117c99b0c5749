package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/** The town's sum is no larger than that of another form, of the same town and period. */
record NotAboveOtherForm(CheckRule rule) implements AcrossCheck {
    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        Optional<BigDecimal> found = Sums.of(own.rows(), rule.field());
        Optional<BigDecimal> bound = Sums.of(other.rows(), rule.others().get(0));
        return found.flatMap(f -> bound.map(b -> f.compareTo(b.add(rule.tolerance())) > 0
                ? List.of(new Breach(Sums.firstRow(own.rows()), f, b))
                : List.of()));
    }

    @Override
    public String query() {
        return AcrossCheck.besideOtherForm("w.total > o.total + :tolerance");
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        String expected = "<= " + Sentences.plain(breach.bound());
        draft.found(Sentences.plain(breach.found()))
                .expected(expected)
                .difference(breach.found().subtract(breach.bound()))
                .words(
                        names.field(rule),
                        Sentences.plain(breach.found()),
                        names.other(rule),
                        Sentences.plain(breach.bound()),
                        expected);
    }
}
