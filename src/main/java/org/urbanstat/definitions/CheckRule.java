package org.urbanstat.definitions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Severity;

/**
 * A check that a form file declares; {@link CheckKind} says which of the parts a kind needs.
 *
 * @param field the field that the finding points at
 * @param others the other operands, in the order of the file
 * @param tolerance what the sides may differ by: absolute, or a share of the field for {@link CheckKind#BALANCES}
 * @param lower bound of {@code between} and {@code ratio_between}
 * @param upper bound
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
        Optional<FormCode> otherForm,
        String identity) {
    /** The code by which findings, waivers and documents name the rule. */
    public String ruleCode() {
        return form + "." + kind.word() + "." + field;
    }
}
