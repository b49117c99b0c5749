package org.urbanstat.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.urbanstat.vocabulary.CanonicalJson;
import org.urbanstat.vocabulary.Sha256;

/**
 * An act at its place in the chain. Its hash is what proves that nothing was changed, so its spelling is for ever.
 *
 * @param id 1, 2, 3 … without gaps
 * @param details canonical JSON
 * @param previous the hash of the event before
 */
record Event(
        long id,
        Instant at,
        String actor,
        String kind,
        String subject,
        String reason,
        String details,
        Sha256 previous) {
    /** What the first event carries in the place of a hash before it. */
    static final Sha256 NONE_BEFORE = new Sha256("0".repeat(64));

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    static Event of(long id, Act act, Sha256 previous) {
        return new Event(
                id, act.at(), act.actor(), act.kind().name(), act.subject(), act.reason(), details(act), previous);
    }

    private static String details(Act act) {
        return CanonicalJson.of(act.details());
    }

    Sha256 sha256() {
        SortedMap<String, String> members = new TreeMap<>();
        members.put("actor", CanonicalJson.of(actor));
        members.put("at", CanonicalJson.of(MICROSECONDS.format(at)));
        members.put("details", details);
        members.put("event_id", Long.toString(id));
        members.put("kind", CanonicalJson.of(kind));
        members.put("previous_sha256", CanonicalJson.of(previous.hex()));
        members.put("reason", CanonicalJson.of(reason));
        members.put("subject", CanonicalJson.of(subject));
        return Sha256.of(members.entrySet().stream()
                .map(member -> CanonicalJson.of(member.getKey()) + ':' + member.getValue())
                .collect(Collectors.joining(",", "{", "}")));
    }
}
