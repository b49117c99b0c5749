package org.urbanstat.explanation;

import org.urbanstat.vocabulary.Fraction;

/**
 * The difference of two ratios by its two factors. The effect of each is the mean over the two orders in which the
 * factors can change (Shapley), so neither is favoured and nothing is left over.
 */
record TwoFactors(Ratio from, Ratio to) {
    Fraction numerator() {
        Fraction change = to.numerator().minus(from.numerator());
        Fraction inverses = inverse(from).plus(inverse(to));
        return half(change.times(inverses));
    }

    Fraction denominator() {
        return to.denominator().minus(from.denominator()).times(ofOneInDenominator());
    }

    /** What one more in the later denominator gives; the effect of the denominators is linear in their difference. */
    Fraction ofOneInDenominator() {
        Fraction product = from.denominator().times(to.denominator());
        return Fraction.ZERO.minus(half(from.numerator().plus(to.numerator())).over(product));
    }

    private static Fraction inverse(Ratio ratio) {
        return new Fraction(
                ratio.denominator().denominator(), ratio.denominator().numerator());
    }

    private static Fraction half(Fraction whole) {
        return new Fraction(whole.numerator(), whole.denominator().shiftLeft(1));
    }
}
