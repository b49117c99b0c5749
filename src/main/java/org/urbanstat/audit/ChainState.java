package org.urbanstat.audit;

import java.util.Optional;

/**
 * What a check of the chain found.
 *
 * @param events that were looked at, up to the break where there is one
 * @param firstBreak empty when every event is as it was appended
 */
public record ChainState(long events, ChainHead head, Optional<ChainBreak> firstBreak) {
    public boolean isWhole() {
        return firstBreak.isEmpty();
    }
}
