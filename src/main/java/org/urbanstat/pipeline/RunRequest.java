package org.urbanstat.pipeline;

import java.nio.file.Path;
import java.util.Optional;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.FormCode;
import org.urbanstat.vocabulary.Period;

/**
 * What somebody asks a run to do.
 *
 * @param filter which returns are processed; the others stay pending
 * @param isForced whether what matches is read again with today's definitions
 * @param isRehashed whether every file of the inbox is hashed again
 * @param isDryRun whether the run ends with the difference and publishes nothing
 * @param definitionsOf the release under whose definitions files are read that had been read before; absent: today's
 * @param requestedBy {@code schedule:NAME}, or the operator's login name
 */
public record RunRequest(
        Path inbox,
        Filter filter,
        boolean isForced,
        boolean isRehashed,
        boolean isDryRun,
        Optional<Long> definitionsOf,
        String requestedBy,
        String reason) {
    /** One that reads under today's definitions. */
    public RunRequest(
            Path inbox,
            Filter filter,
            boolean isForced,
            boolean isRehashed,
            boolean isDryRun,
            String requestedBy,
            String reason) {
        this(inbox, filter, isForced, isRehashed, isDryRun, Optional.empty(), requestedBy, reason);
    }

    /** Which returns; absent means any. */
    public record Filter(Optional<Period> period, Optional<AreaCode> town, Optional<FormCode> form) {
        public static final Filter ANY = new Filter(Optional.empty(), Optional.empty(), Optional.empty());

        boolean isAny() {
            return equals(ANY);
        }

        /** A year matches its months too. */
        boolean matches(Period returned, AreaCode of, FormCode by) {
            return period.map(p -> p.equals(returned) || p.equals(returned.asYear()))
                            .orElse(true)
                    && town.map(of::equals).orElse(true)
                    && form.map(by::equals).orElse(true);
        }
    }
}
