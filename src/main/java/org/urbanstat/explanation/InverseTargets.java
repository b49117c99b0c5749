package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import org.urbanstat.definitions.TargetPolicy.Comparison;
import org.urbanstat.definitions.TargetPolicy.Target;
import org.urbanstat.vocabulary.Fraction;
import org.urbanstat.vocabulary.Text;

/** How many more a percentage needs for its target: of those who are in its denominator already, or new to both. */
final class InverseTargets {
    private static final long MOST = 1_000_000_000L;
    private static final int DECIMALS = 6;

    private final Text name;
    private final Ratio ratio;
    private final Target target;

    InverseTargets(Text name, Ratio ratio, Target target) {
        this.name = name;
        this.ratio = ratio;
        this.target = target;
    }

    List<InverseAnswer> answers() {
        if (target.comparison() != Comparison.AT_LEAST) {
            throw new NotTried("inverse.not.at.least", name, target.comparison().sign() + " " + target.value());
        }
        Fraction room = ratio.denominator().minus(ratio.numerator().over(Fraction.of(BigDecimal.valueOf(100))));
        long most = Math.max(0, room.rounded(0).longValue());
        return List.of(
                answer("inverse.lever.within", most, this::within), answer("inverse.lever.new", MOST, this::coming));
    }

    private Ratio within(long more) {
        return ratio.plusNumerator(Fraction.of(BigDecimal.valueOf(more)).times(100));
    }

    private Ratio coming(long more) {
        return within(more).plus(new Ratio(Fraction.ZERO, Fraction.of(BigDecimal.valueOf(more))));
    }

    private InverseAnswer answer(String lever, long most, LongFunction<Ratio> with) {
        OptionalLong needed = LeastCount.of(
                most, n -> TargetStates.isMet(target, with.apply(n).value()));
        Text goal = Basis.text("inverse.goal.target", name, target.value().toPlainString(), points());
        return new InverseAnswer(goal, Basis.text(lever), needed, proof(needed, most, with));
    }

    private String points() {
        return Fraction.of(target.value())
                .minus(ratio.value())
                .rounded(DECIMALS)
                .toPlainString();
    }

    private Text proof(OptionalLong needed, long most, LongFunction<Ratio> with) {
        if (needed.isEmpty()) {
            return Basis.text("inverse.never", Long.toString(most), shown(with.apply(most)));
        }
        long n = needed.getAsLong();
        return n == 0
                ? Basis.text("inverse.already", shown(ratio))
                : Basis.text(
                        "inverse.proof",
                        Long.toString(n),
                        shown(with.apply(n)),
                        Long.toString(n - 1),
                        shown(with.apply(n - 1)));
    }

    private static String shown(Ratio ratio) {
        return ratio.value().rounded(DECIMALS).toPlainString() + " %";
    }
}
