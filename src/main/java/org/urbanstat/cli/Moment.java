package org.urbanstat.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which release is asked about beside {@code --as-of}; the last where neither is given. */
final class Moment {
    @Option(names = "--release", paramLabel = "N", descriptionKey = "option.release")
    private @Nullable Long release;

    /** @throws WrongUsage when both are given */
    AsOf asked(CommonOptions options, Output output) {
        if (release == null) {
            return AsOf.of(options.asOf());
        }
        if (!options.asOf().isEmpty()) {
            throw new WrongUsage(output.text("as.of.twice"));
        }
        return AsOf.of(Long.toString(release));
    }
}
