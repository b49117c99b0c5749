package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/**
 * A check that a form file declares; {@link CheckKind} says which of the parts a kind needs.
 *
 * @param field the field that the finding points at
 * @param others the other operands, in the order of the file
 * @param tolerance what the sides may differ by: absolute, a share of the field for {@link CheckKind#BALANCES},
 *     days for {@link CheckKind#NOT_EARLY}
 * @param lower bound of {@code between}, {@code ratio_between} and the like
 * @param upper bound
 * @param limits further numbers that a kind is given
 * @param otherForm the form on the other side of a check across returns
 * @param identity the identity of the domain it states, such as I1; empty when none
 */
public record CheckRule(
        FormCode form,
        CheckKind kind,
        String field,
        List<String> others,
        Severity severity,
        BigDecimal tolerance,
        Optional<BigDecimal> lower,
        Optional<BigDecimal> upper,
        Limits limits,
        Optional<FormCode> otherForm,
        String identity) {
    /** Fields are looked up for every row: two codes that are one object are compared at a glance. */
    public CheckRule {
        field = field.intern();
        others = others.stream().map(String::intern).toList();
    }

    /** A rule without further numbers. */
    public CheckRule(
            FormCode form,
            CheckKind kind,
            String field,
            List<String> others,
            Severity severity,
            BigDecimal tolerance,
            Optional<BigDecimal> lower,
            Optional<BigDecimal> upper,
            Optional<FormCode> otherForm,
            String identity) {
        this(form, kind, field, others, severity, tolerance, lower, upper, Limits.NONE, otherForm, identity);
    }

    /**
     * @param rejectBelow what lies below is an ERROR, whatever the severity of the rule
     * @param rejectAbove what lies above likewise
     * @param minimum what is smaller is too small to be judged
     * @param share from which on it is a finding, in [0, 1]
     * @param towns last three digits of the towns that it is about; empty for all
     */
    public record Limits(
            Optional<BigDecimal> rejectBelow,
            Optional<BigDecimal> rejectAbove,
            Optional<BigDecimal> minimum,
            Optional<BigDecimal> share,
            List<OrdinalRange> towns) {
        public static final Limits NONE =
                new Limits(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

        /** Whether the check is about the town. */
        public boolean areAbout(AreaCode town) {
            return towns.isEmpty() || towns.stream().anyMatch(range -> range.holds(town.ordinal()));
        }
    }

    /** The code by which findings, waivers and documents name the rule. */
    public String ruleCode() {
        return form + "." + kind.word() + "." + field;
    }
}
