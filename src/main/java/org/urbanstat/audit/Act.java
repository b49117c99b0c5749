package org.urbanstat.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What was done, by whom, when and why.
 *
 * @param at to the microsecond, as the database keeps it
 * @param actor {@code schedule:NAME}, or the operator's login name
 * @param subject what it was done to: {@code run 12}, {@code return 620982102 population 2024}
 * @param reason as it was given; empty where nobody is asked for one
 * @param details what the kind of act says beyond that, by names such as {@code from_status}
 */
public record Act(Instant at, String actor, ActKind kind, String subject, String reason, Map<String, String> details) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
        actor = storable(actor);
        subject = storable(subject);
        reason = storable(reason);
        details = storable(details);
        if (actor.isEmpty()) {
            throw new IllegalArgumentException("nobody did " + kind + " of " + subject);
        }
    }

    private static Map<String, String> storable(Map<String, String> details) {
        Map<String, String> sorted = new TreeMap<>();
        details.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("a detail is named in lower case, not \"" + name + "\"");
            }
            sorted.put(name, storable(value));
        });
        return Collections.unmodifiableMap(sorted);
    }

    /** As PostgreSQL gives it back: no NUL, no half of a surrogate pair. */
    private static String storable(String text) {
        String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return whole.replace('\0', '\uFFFD');
    }
}
