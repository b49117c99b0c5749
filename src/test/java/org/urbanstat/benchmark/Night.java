package org.urbanstat.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A whole night: the jar as a process of its own, on its own durable server, from before its start until after its end.
 *
 * @param stages in order
 * @param walBytes that the server wrote for it
 */
record Night(Ended process, List<Stage> stages, long walBytes) {
    Duration wall() {
        return process.wall();
    }

    /** From before the process was started until its first step began. */
    Duration start() {
        return Duration.between(process.began(), stages.get(0).began());
    }

    /** From the end of the last step until the process was gone and its server stopped. */
    Duration end() {
        return Duration.between(stages.get(stages.size() - 1).ended(), process.ended());
    }

    /** Everything but the start. */
    Duration beyondStart() {
        return wall().minus(start());
    }

    Optional<Stage> stage(String name) {
        return stages.stream().filter(stage -> stage.name().equals(name)).findFirst();
    }
}
