package org.urbanstat.feedback;

import org.urbanstat.validation.Finding;

/** A finding and the return it is about. */
public record Remark(ReturnName of, Finding finding) {
    /** How this problem is known again in the next revision. */
    Listed listed(String message) {
        return new Listed(
                of,
                finding.ruleCode(),
                finding.severity(),
                finding.sheet().orElse(""),
                finding.cell().orElse(""),
                message);
    }
}
