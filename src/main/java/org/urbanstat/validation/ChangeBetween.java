package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/**
 * The sum over the town is within two factors of the sum a year before. Only rows that both years have are summed, so a
 * unit that came or went with a change of divisions is no change.
 */
record ChangeBetween(CheckRule rule) implements AcrossCheck {
    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        List<RowPair> pairs = RowPair.of(own, other, key);
        Optional<BigDecimal> found = Sums.of(pairs, p -> RowPair.number(p.own(), rule.field()));
        Optional<BigDecimal> bound =
                Sums.of(pairs, p -> RowPair.number(p.other(), rule.field())).filter(b -> b.signum() > 0);
        return found.flatMap(f -> bound.map(b -> new TwoBounds(rule)
                .breach(f, b)
                .map(severity -> List.of(new Breach(
                        Sums.firstRow(pairs.stream().map(RowPair::own).toList()), f, b)))
                .orElse(List.of())));
    }

    @Override
    public Severity severity(Breach breach) {
        return new TwoBounds(rule).breach(breach.found(), breach.bound()).orElseThrow();
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        String expected = Sentences.plain(rule.lower().orElseThrow().multiply(breach.bound())) + " – "
                + Sentences.plain(rule.upper().orElseThrow().multiply(breach.bound()));
        draft.found(Sentences.plain(breach.found()))
                .expected(expected)
                .difference(breach.found().subtract(breach.bound()))
                .words(
                        names.field(rule),
                        Sentences.plain(breach.found()),
                        names.field(rule),
                        Sentences.plain(breach.bound()),
                        expected);
    }
}
