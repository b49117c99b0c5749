package org.urbanstat.explanation;

import java.util.Optional;
import org.urbanstat.vocabulary.Money;

/**
 * A pool and what is given of it: all of it, or nothing where it cannot be shared.
 *
 * @param group the county whose towns share it, or empty where all receivers do
 */
public record WhatIfPool(String policy, Optional<String> group, Money pool, Money given, int receivers) {
    /** @throws IllegalStateException when the shares are not the pool */
    public WhatIfPool {
        if (given.yuan() != 0 && given.yuan() != pool.yuan()) {
            throw new IllegalStateException("of the pool of " + pool + " under " + policy + " " + given + " are given");
        }
    }
}
