package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;

/**
 * A return under the title of the last one (defect 34): an earlier revision of its period is there, the next period is over
 * and its return had not come, and fewer of its figures than the rule's share are those of the earlier revision, as they
 * would be in a correction. Whoever means a correction says so in the file's name. Needs the day of receipt, so a file alone
 * cannot tell.
 */
record StaleTitle(CheckRule rule) implements AcrossCheck {
    /** Words in a file's name that call it a correction; a regular expression. */
    static final String CORRECTION = "更正|改正|修正|订正|修订|补报|重报|调整";

    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        return Optional.empty();
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        String share = Sentences.percent(rule.limits().share().orElseThrow());
        draft.found(Sentences.plain(breach.found()) + "/" + Sentences.plain(breach.bound()))
                .expected(">= " + share)
                .words(Sentences.plain(breach.found()), Sentences.plain(breach.bound()), share);
    }
}
