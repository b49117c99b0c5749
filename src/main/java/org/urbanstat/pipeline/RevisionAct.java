package org.urbanstat.pipeline;

import java.util.List;
import java.util.Optional;
import org.urbanstat.validation.ReturnKey;

/**
 * What an operator did to a revision.
 *
 * @param eventId of its line in the audit
 * @param rules accepted, or no longer accepted; none where it was withdrawn
 * @param openRules whose errors still reject the revision
 * @param willBeInForce with the next run, as far as is known before it; absent where the return will be missing or
 *     rejected
 * @param inForce as of the last run
 */
public record RevisionAct(
        long eventId,
        ReturnKey key,
        int revision,
        List<String> rules,
        List<String> openRules,
        Optional<Integer> willBeInForce,
        Optional<Integer> inForce) {}
