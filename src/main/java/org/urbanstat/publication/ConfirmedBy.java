package org.urbanstat.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.InvalidDefinitions;
import org.urbanstat.definitions.KeptPolicy;
import org.urbanstat.definitions.PersonMoneyPolicy;

/**
 * A policy as pools were confirmed by it.
 *
 * @param events the acts that confirmed by this very text
 */
record ConfirmedBy(PersonMoneyPolicy policy, List<Long> events) {
    private record Kept(String path, String text, String events) {}

    /** Those that this program understands; by the others nothing is recomputed. */
    static List<ConfirmedBy> all(JdbcClient jdbc) {
        List<ConfirmedBy> all = new ArrayList<>();
        for (Kept kept : jdbc.sql(
                        SqlFile.beside(ConfirmedBy.class, "confirmed-by").text())
                .query(Kept.class)
                .list()) {
            try {
                all.add(new ConfirmedBy(
                        KeptPolicy.personMoney(new DefinitionFile(kept.path(), kept.text())),
                        Stream.of(kept.events().split(" ")).map(Long::valueOf).toList()));
            } catch (InvalidDefinitions refusedByThisProgram) {
                // the stage that recomputes has said so
            }
        }
        return List.copyOf(all);
    }
}
