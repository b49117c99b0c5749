package org.urbanstat.explanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.Policies.Mandate;
import org.urbanstat.vocabulary.Text;

/** A number that a policy sets, with the line that sets it. */
final class PolicyNumber {
    private PolicyNumber() {}

    /** @param place keys in the policy's file */
    static Explained of(Basis basis, Mandate mandate, String key, Text label, BigDecimal value, String... place) {
        List<String> steps = new ArrayList<>(List.of("code=" + mandate.code()));
        steps.addAll(List.of(place));
        Explained step = Explained.given(Kind.POLICY, key, label, Optional.of(value));
        return basis.line(mandate.document(), "policy/", steps.toArray(String[]::new))
                .map(step::from)
                .orElse(step);
    }
}
