package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/**
 * A return that came days before its period was over cannot be of that period (defect 34: the next year written too soon). A
 * few days, the rule's tolerance, are taken. Needs the day of receipt, so a file alone cannot tell.
 */
record NotEarly(CheckRule rule) implements AcrossCheck {
    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        return Optional.empty();
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        draft.found(Sentences.plain(breach.found()))
                .expected("<= " + Sentences.plain(breach.bound()))
                .difference(breach.found().subtract(breach.bound()))
                .words(Sentences.plain(breach.found()), Sentences.plain(breach.bound()));
    }
}
