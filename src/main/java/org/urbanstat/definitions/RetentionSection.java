package org.urbanstat.definitions;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.urbanstat.definitions.Retention.Kind;

/** {@code retention} of {@code nightly.yml}: days by kind. */
final class RetentionSection {
    private static final int MOST_DAYS = 36_500;

    private RetentionSection() {}

    static Retention read(Entry entry) {
        Section section =
                entry.section(Arrays.stream(Kind.values()).map(Kind::key).toArray(String[]::new));
        Map<Kind, Duration> keep = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            section.optional(kind.key()).ifPresent(days -> keep.put(kind, Duration.ofDays(days.whole(1, MOST_DAYS))));
        }
        return new Retention(keep);
    }
}
