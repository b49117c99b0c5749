package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.definitions.PolicyChange;
import org.urbanstat.vocabulary.Period;

/**
 * The texts of one policy that the rewards of a year were shared out by: those kept with the acts that confirmed a part of
 * them, and for what is open the file as it stood at the release.
 *
 * @param kept one a county
 * @param atRelease absent where no file had that policy any more
 */
record PoliciesApplied(
        Period period, List<KeptPolicies.Kept> kept, boolean isOpen, Optional<DefinitionFile> atRelease) {

    /** The one whose weights are printed; absent where none was kept and no file has it. */
    Optional<DefinitionFile> printed() {
        return isOpen || kept.isEmpty() ? atRelease : Optional.of(kept.get(0).file());
    }

    Certificate.Since since() {
        Optional<String> printed = printed().map(DefinitionFile::text);
        if (printed.isEmpty() || printed.equals(atRelease.map(DefinitionFile::text))) {
            return Certificate.Since.AS_IT_WAS;
        }
        return atRelease.isEmpty() ? Certificate.Since.DELETED : Certificate.Since.EDITED;
    }

    /** As which release the rewards of counties that share a pool were confirmed, all at once; absent while they are open. */
    Optional<Long> releaseOf(Set<String> counties) {
        return kept.stream()
                .filter(k -> counties.contains(k.countyCode()))
                .map(KeptPolicies.Kept::releaseId)
                .findFirst();
    }

    /**
     * The policy that the printed text is, where this program understands it or that of the release says the same of the
     * year; absent where it is that of the release.
     *
     * @throws NotExplained where neither is so
     */
    Optional<PersonMoneyPolicy> policy() {
        if (isOpen || kept.isEmpty()) {
            return Optional.empty();
        }
        KeptPolicies.Kept first = kept.get(0);
        Optional<PersonMoneyPolicy> understood = first.policy();
        if (understood.isEmpty()
                && atRelease.map(now -> isOtherwise(first.file(), now)).orElse(true)) {
            throw new NotExplained(
                    "certificate.not.understood", first.policyCode(), period, first.countyCode(), first.releaseId());
        }
        return understood;
    }

    /** The counties that were confirmed by a text which says something else of that year than the printed one. */
    List<String> countiesOtherwise() {
        return printed().stream()
                .flatMap(printed -> kept.stream().filter(k -> isOtherwise(k.file(), printed)))
                .map(KeptPolicies.Kept::countyCode)
                .toList();
    }

    private boolean isOtherwise(DefinitionFile one, DefinitionFile other) {
        return PolicyChange.between(one, other).stream().anyMatch(change -> change.bearsOn(period.text()));
    }
}
