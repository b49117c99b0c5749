package org.urbanstat.benchmark;

import java.time.Duration;
import java.time.Instant;

/** A program that has ended well. */
record Ended(Instant began, Instant ended, String out, Usage usage, GcLog heap) {
    Duration wall() {
        return Duration.between(began, ended);
    }
}
