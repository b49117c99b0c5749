package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import org.urbanstat.definitions.DefinitionFile;
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
        if (printed().isEmpty() || printed().equals(atRelease)) {
            return Certificate.Since.AS_IT_WAS;
        }
        return atRelease.isEmpty() ? Certificate.Since.DELETED : Certificate.Since.EDITED;
    }

    /** As which release the rewards of a county were confirmed; absent while they are open. */
    Optional<Long> releaseOf(String county) {
        return kept.stream()
                .filter(k -> k.countyCode().equals(county))
                .map(KeptPolicies.Kept::releaseId)
                .findFirst();
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
