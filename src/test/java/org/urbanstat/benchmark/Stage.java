package org.urbanstat.benchmark;

import java.time.Duration;
import java.time.Instant;

/** A step of a night, as Spring Batch noted it. */
record Stage(String name, Instant began, Instant ended) {
    Duration took() {
        return Duration.between(began, ended);
    }
}
