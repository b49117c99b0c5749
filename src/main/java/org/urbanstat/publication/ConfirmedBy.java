package org.urbanstat.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.KeptPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;

/**
 * A policy as pools were confirmed by it.
 *
 * @param events the acts that confirmed by this very text
 */
record ConfirmedBy(PersonMoneyPolicy policy, List<Long> events) {
    private record Kept(String path, String text, String events) {
        Optional<ConfirmedBy> understood() {
            return KeptPolicy.understood(new DefinitionFile(path, text))
                    .map(policy -> new ConfirmedBy(
                            policy,
                            Stream.of(events.split(" ")).map(Long::valueOf).toList()));
        }
    }

    /** Those that this program understands; by the others nothing is recomputed, as the stage that recomputes has said. */
    static List<ConfirmedBy> all(JdbcClient jdbc) {
        return jdbc.sql(SqlFile.beside(ConfirmedBy.class, "confirmed-by").text()).query(Kept.class).list().stream()
                .flatMap(kept -> kept.understood().stream())
                .toList();
    }
}
