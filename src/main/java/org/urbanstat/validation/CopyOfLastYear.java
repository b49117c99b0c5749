package org.urbanstat.validation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.CheckRule;
import org.urbanstat.vocabulary.Severity;

/**
 * Figures that are those of the year before (domain 6.2). Compared are the numbers of the rows that both years have, where
 * neither is blank and one at least is not zero. From the rule's share on it is the rule's severity; an ERROR where all are
 * the same and there are as many as its minimum.
 */
record CopyOfLastYear(CheckRule rule) implements AcrossCheck {
    @Override
    public Optional<List<Breach>> breaches(ReturnOutcome own, ReturnOutcome other, List<String> key) {
        SameCells cells = SameCells.of(own, other, key);
        if (cells.compared() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                cells.isShareFrom(rule.limits().share().orElseThrow()) ? List.of(cells.breach()) : List.of());
    }

    @Override
    public Severity severity(Breach breach) {
        boolean isWhole = breach.found().compareTo(breach.bound()) == 0;
        boolean isMany = breach.bound().compareTo(rule.limits().minimum().orElseThrow()) >= 0;
        return isWhole && isMany ? Severity.ERROR : rule.severity();
    }

    @Override
    public void say(Breach breach, FindingDraft draft, FieldNames names) {
        String share = Sentences.percent(rule.limits().share().orElseThrow());
        draft.found(Sentences.plain(breach.found()) + "/" + Sentences.plain(breach.bound()))
                .expected("< " + share)
                .words(Sentences.plain(breach.found()), Sentences.plain(breach.bound()), share);
    }
}
