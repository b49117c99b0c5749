package org.urbanstat.indicators;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckKind;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.definitions.Form;
import org.urbanstat.definitions.Indicator;
import org.urbanstat.definitions.Indicator.Condition;
import org.urbanstat.definitions.Indicator.Operand;
import org.urbanstat.definitions.Indicator.Term;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/** Whether no accepted return can have the numerator of a ratio above its denominator. */
public final class PartOfWhole {
    private final Operand part;
    private final Operand whole;
    private final Form form;

    private PartOfWhole(Operand part, Operand whole, Form form) {
        this.part = part;
        this.whole = whole;
        this.form = form;
    }

    /** Codes of the indicators of which it is so. */
    static String[] allIn(Definitions definitions) {
        return definitions.indicators().stream()
                .filter(indicator -> is(indicator, definitions))
                .map(Indicator::code)
                .toArray(String[]::new);
    }

    public static boolean is(Indicator indicator, Definitions definitions) {
        return indicator
                .numerator()
                .flatMap(part -> indicator.denominator().flatMap(whole -> of(part, whole, definitions)))
                .map(PartOfWhole::holds)
                .orElse(false);
    }

    private static Optional<PartOfWhole> of(Operand part, Operand whole, Definitions definitions) {
        return FormCode.isWellFormed(part.form()) && part.form().equals(whole.form())
                ? Optional.ofNullable(definitions.forms().get(new FormCode(part.form())))
                        .map(form -> new PartOfWhole(part, whole, form))
                : Optional.empty();
    }

    private boolean holds() {
        return part.aggregate() == whole.aggregate()
                && part.multiplier().compareTo(whole.multiplier()) == 0
                && part.isTimesDaysOfYear() == whole.isTimesDaysOfYear()
                && part.onlyTowns().equals(whole.onlyTowns())
                && whole.where().stream().allMatch(this::isMet)
                && areFieldsTied();
    }

    /** Whoever meets the conditions of the part meets this one. */
    private boolean isMet(Condition ofWhole) {
        return part.where().stream().anyMatch(c -> c.implies(ofWhole));
    }

    private boolean areFieldsTied() {
        if (!whole.terms().stream().allMatch(term -> term.sign() > 0)) {
            return false;
        }
        List<String> parts = part.terms().stream()
                .filter(term -> term.sign() > 0)
                .map(Term::field)
                .toList();
        List<String> wholes = whole.terms().stream().map(Term::field).toList();
        return wholes.containsAll(parts)
                || form.checks().stream()
                        .filter(check -> check.severity() == Severity.ERROR)
                        .anyMatch(check -> ties(check, parts, wholes));
    }

    private static boolean ties(CheckRule check, List<String> parts, List<String> wholes) {
        boolean isBelow = check.kind() == CheckKind.NOT_ABOVE
                && parts.equals(List.of(check.field()))
                && wholes.containsAll(check.others());
        boolean isOfSum = (check.kind() == CheckKind.EQUALS_SUM_OF || check.kind() == CheckKind.NOT_BELOW_SUM_OF)
                && wholes.contains(check.field())
                && check.others().containsAll(parts);
        return isBelow || isOfSum;
    }
}
