package org.urbanstat.linkage;

import java.util.List;
import java.util.Optional;
import org.urbanstat.vocabulary.Text;

/**
 * The rewards of the receivers that share one pool.
 *
 * @param rewards one for every receiver, by code
 * @param heldBecause why the release that would show them must be held; absent when nothing stands against it
 */
public record PersonMoneyOutcome(List<PersonMoneyReward> rewards, Optional<Text> heldBecause) {
    public boolean isHeld() {
        return heldBecause.isPresent();
    }
}
