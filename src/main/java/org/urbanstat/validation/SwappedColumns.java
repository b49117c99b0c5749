package org.urbanstat.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.urbanstat.definitions.CheckRule;

/**
 * Two columns that changed places (defect 49). Over the rows that both years have, what each column is off its own of the
 * year before, Σ|a − a₀| + Σ|b − b₀|, is more than the rule's share of last year's figures, and {@link NotSwapped#TIMES}
 * times at least what it is off the other's, Σ|a − b₀| + Σ|b − a₀|.
 */
record SwappedColumns(CheckRule rule) implements AcrossCheck {
    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        List<RowPair> pairs = RowPair.of(own, other, key);
        if (pairs.isEmpty() || !pairs.stream().allMatch(p -> p.areNumbers(List.of(field(), partner())))) {
            return Optional.empty();
        }
        BigDecimal offOwn = sum(pairs, field(), field()).add(sum(pairs, partner(), partner()));
        BigDecimal offOther = sum(pairs, field(), partner()).add(sum(pairs, partner(), field()));
        BigDecimal before = sum(pairs, (now, last) -> last, field(), field())
                .add(sum(pairs, (now, last) -> last, partner(), partner()));
        boolean isFar = offOwn.compareTo(rule.limits().share().orElseThrow().multiply(before)) > 0;
        boolean isSwapped = isFar && offOwn.compareTo(NotSwapped.TIMES.multiply(offOther)) >= 0;
        int row = Sums.firstRow(pairs.stream().map(RowPair::own).toList());
        return Optional.of(isSwapped ? List.of(new Breach(row, offOwn, offOther)) : List.of());
    }

    private static BigDecimal sum(List<RowPair> pairs, String own, String other) {
        return sum(pairs, (a, b) -> a.subtract(b).abs(), own, other);
    }

    private static BigDecimal sum(List<RowPair> pairs, BinaryOperator<BigDecimal> term, String own, String other) {
        return pairs.stream().map(p -> term.apply(p.own(own), p.other(other))).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        draft.found(Sentences.plain(breach.found()))
                .expected("< " + Sentences.plain(NotSwapped.TIMES.multiply(breach.bound())))
                .words(
                        names.field(rule),
                        names.other(rule),
                        Sentences.plain(breach.found()),
                        Sentences.plain(breach.bound()));
    }

    private String field() {
        return rule.field();
    }

    private String partner() {
        return rule.others().get(0);
    }
}
