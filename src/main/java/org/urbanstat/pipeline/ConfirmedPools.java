package org.urbanstat.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.KeptPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Messages;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The pools that operators have confirmed, each with the policy as it stood then: a correction is recomputed by that. */
final class ConfirmedPools {
    private static final Messages MESSAGES = Messages.beside(ConfirmedPools.class);

    private final JdbcClient jdbc;
    private final Map<Long, Optional<PersonMoneyPolicy>> policies = new HashMap<>();
    private final Map<DefinitionFile, Optional<PersonMoneyPolicy>> read = new HashMap<>();
    private final Set<String> unread = new TreeSet<>();

    ConfirmedPools(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was shared out once.
     *
     * @param policy as it was confirmed
     * @param receivers who got something, by code
     */
    record Pool(PersonMoneyPolicy policy, Period period, List<AreaCode> receivers) {}

    private record Receiver(String policyCode, String period, long eventId, String pool, String townCode) {
        String share() {
            return policyCode + ' ' + period + ' ' + pool;
        }
    }

    /** Those that the receivers of one of the counties share. */
    List<Pool> of(Collection<AreaCode> counties) {
        return pools(false, counties);
    }

    /** Those that the receivers of several counties share. */
    List<Pool> shared() {
        return pools(true, List.of());
    }

    private List<Pool> pools(boolean isShared, Collection<AreaCode> counties) {
        Map<String, List<Receiver>> shares = new LinkedHashMap<>();
        jdbc.sql(text("confirmed-receivers"))
                .param("is_shared", isShared)
                .param("counties", counties.stream().map(AreaCode::digits).toArray(String[]::new))
                .query(Receiver.class)
                .list()
                .forEach(r -> shares.computeIfAbsent(r.share(), s -> new ArrayList<>())
                        .add(r));
        return shares.values().stream().flatMap(share -> pool(share).stream()).toList();
    }

    private Optional<Pool> pool(List<Receiver> share) {
        Receiver first = share.get(0);
        Optional<PersonMoneyPolicy> policy = policies.computeIfAbsent(first.eventId(), this::policy);
        if (policy.isEmpty()) {
            unread.add(first.policyCode() + ' ' + first.period());
        }
        return policy.map(p -> new Pool(
                p,
                new Period(first.period()),
                share.stream().map(r -> new AreaCode(r.townCode())).toList()));
    }

    /** Of confirmed years about which nothing can be said, because this program does not understand the policy as it was. */
    List<Text> remarks() {
        return unread.stream()
                .map(year -> MESSAGES.text("confirmed.unread", year))
                .toList();
    }

    private Optional<PersonMoneyPolicy> policy(long event) {
        DefinitionFile file = jdbc.sql(
                        "select p.path, p.content as text from linkage.confirmed_policy p where p.event_id = :event")
                .param("event", event)
                .query(DefinitionFile.class)
                .single();
        return read.computeIfAbsent(file, KeptPolicy::understood);
    }

    private static String text(String file) {
        return SqlFile.beside(ConfirmedPools.class, file).text();
    }
}
