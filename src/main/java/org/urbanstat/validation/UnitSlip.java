package org.urbanstat.validation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Field;
import org.urbanstat.vocabulary.Text;

/**
 * A figure that is about 10, 15, 666.67, 10³ or 10⁴ times what it was a year before, or such a part of it, within 5 %
 * (defect 50; design 4.5). A pair whose larger figure is below the rule's minimum is passed over. Nothing is ever rescaled.
 */
record UnitSlip(CheckRule rule) implements AcrossCheck {
    /** One digit, mu for hectares, mu for square metres, kilograms for tonnes, ten thousands for ones. */
    static final List<BigDecimal> RATIOS = List.of(
            new BigDecimal("10"),
            new BigDecimal("15"),
            new BigDecimal("666.67"),
            new BigDecimal("1000"),
            new BigDecimal("10000"));

    /** What a ratio may be off and still be about one of them. */
    static final BigDecimal ABOUT = new BigDecimal("0.05");

    private static final int DECIMALS = 2;

    /** The one of {@link #RATIOS} that the two differ by; both above zero. */
    static Optional<BigDecimal> ratio(BigDecimal one, BigDecimal two) {
        BigDecimal larger = one.max(two);
        BigDecimal smaller = one.min(two);
        return RATIOS.stream().filter(r -> isAbout(larger, smaller.multiply(r))).findFirst();
    }

    static boolean isAbout(BigDecimal found, BigDecimal expected) {
        return found.subtract(expected).abs().compareTo(ABOUT.multiply(expected)) <= 0;
    }

    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        List<RowPair> pairs = RowPair.of(own, other, key).stream()
                .filter(p -> p.areNumbers(List.of(rule.field())))
                .toList();
        List<Breach> breaches = new ArrayList<>();
        for (RowPair pair : pairs) {
            BigDecimal found = pair.own(rule.field());
            BigDecimal before = pair.other(rule.field());
            if (isJudged(found, before) && ratio(found, before).isPresent()) {
                breaches.add(new Breach(pair.own().sheetRow(), found, before));
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(breaches));
    }

    private boolean isJudged(BigDecimal found, BigDecimal before) {
        return found.signum() > 0
                && before.signum() > 0
                && found.max(before).compareTo(rule.limits().minimum().orElseThrow()) >= 0;
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        Field field = names.of(rule.form(), rule.field());
        Text slip = LikelySlip.of(field, breach.found(), breach.bound());
        draft.found(Sentences.plain(breach.found()))
                .expected("≈ " + Sentences.plain(breach.bound()))
                .difference(breach.found().subtract(breach.bound()))
                .words(
                        field.name(),
                        Sentences.plain(breach.found()),
                        Sentences.plain(breach.bound()),
                        times(breach),
                        slip,
                        field.unit());
    }

    private static String times(Breach breach) {
        BigDecimal larger = breach.found().max(breach.bound());
        String times =
                Sentences.plain(larger.divide(breach.found().min(breach.bound()), DECIMALS, RoundingMode.HALF_UP));
        return larger.equals(breach.found()) ? times : "1/" + times;
    }
}
