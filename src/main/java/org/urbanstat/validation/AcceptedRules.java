package org.urbanstat.validation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Severity;

/**
 * What operators accepted, as far as checks across returns need it; to findings of single returns SQL applies it. While
 * an acceptance holds it waives, beside what {@code jobs/waivers} say; once it has expired nothing waives, because of
 * the two the tighter expiry wins.
 */
final class AcceptedRules {
    private static final SqlFile RULES = SqlFile.beside(AcceptedRules.class, "accepted-rules");

    private final Map<Key, Accepted> accepted = new HashMap<>();

    AcceptedRules(JdbcClient jdbc, LocalDate today) {
        jdbc.sql(RULES.text()).param("today", today).query(row -> {
            accepted.put(
                    new Key(row.getLong("reading_id"), row.getString("rule_code")),
                    new Accepted(row.getLong("acceptance_id"), row.getString("waiver"), row.getBoolean("is_expired")));
        });
    }

    private record Key(long readingId, String ruleCode) {}

    private record Accepted(long id, String waiver, boolean isExpired) {}

    /** What covers a finding, where jobs/waivers say this of it; empty where it rejects. */
    Optional<String> waiver(long readingId, Finding finding) {
        Optional<Accepted> act = act(readingId, finding);
        if (act.isEmpty()) {
            return finding.waiver();
        }
        return act.filter(a -> !a.isExpired())
                .map(a -> Stream.concat(Stream.of(a.waiver()), finding.waiver().stream())
                        .collect(Collectors.joining("; ")));
    }

    /** The acceptance that speaks of the finding. */
    Optional<Long> id(long readingId, Finding finding) {
        return act(readingId, finding).map(Accepted::id);
    }

    private Optional<Accepted> act(long readingId, Finding finding) {
        return finding.severity() == Severity.ERROR
                ? Optional.ofNullable(accepted.get(new Key(readingId, finding.ruleCode())))
                : Optional.empty();
    }
}
