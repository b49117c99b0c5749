package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/** The ratio of the town's sum to that of another form, of the same town and period; over zero there is none. */
record RatioToOtherForm(CheckRule rule) implements AcrossCheck {
    private static final int DECIMALS = 6;

    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        Optional<BigDecimal> found = Sums.of(own.rows(), rule.field());
        Optional<BigDecimal> bound = Sums.of(other.rows(), rule.others().get(0)).filter(b -> b.signum() > 0);
        return found.flatMap(f -> bound.map(b -> new TwoBounds(rule)
                .breach(f, b)
                .map(severity -> List.of(new Breach(Sums.firstRow(own.rows()), f, b)))
                .orElse(List.of())));
    }

    @Override
    public Severity severity(Breach breach) {
        return new TwoBounds(rule).breach(breach.found(), breach.bound()).orElseThrow();
    }

    @Override
    public String query() {
        return AcrossCheck.besideOtherForm(
                "o.total > 0 and (w.total < :lower * o.total or w.total > :upper * o.total)");
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        String ratio = Sentences.plain(breach.found().divide(breach.bound(), DECIMALS, RoundingMode.HALF_UP));
        String bounds = new TwoBounds(rule).written();
        draft.found(ratio)
                .expected(bounds)
                .words(
                        names.field(rule),
                        Sentences.plain(breach.found()),
                        names.other(rule),
                        Sentences.plain(breach.bound()),
                        ratio,
                        bounds);
    }
}
