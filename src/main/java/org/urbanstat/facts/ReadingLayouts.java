package org.urbanstat.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.urbanstat.database.SqlFile;

/** The register of layouts. */
final class ReadingLayouts {
    private static final SqlFile KNOWN = SqlFile.beside(ReadingLayouts.class, "known-layouts");
    private static final SqlFile FRESH = SqlFile.beside(ReadingLayouts.class, "fresh-layout");

    private final JdbcClient client;
    private final TransactionTemplate transaction;

    ReadingLayouts(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The id of each layout of the readings, which is registered where it was not: in a transaction that ends at once, since
     * others who come upon the same layout wait for it.
     */
    Map<ReadingLayout, Long> ids(List<Reading> readings) {
        Map<String, ReadingLayout> layouts = readings.stream()
                .map(reading -> ReadingLayout.of(reading.outcome()))
                .distinct()
                .collect(
                        Collectors.toMap(layout -> layout.sha256().hex(), layout -> layout, (a, b) -> a, TreeMap::new));
        Map<String, Long> known = known(layouts);
        if (known.size() < layouts.size()) {
            transaction.executeWithoutResult(
                    status -> layouts.forEach((sha256, layout) -> register(sha256, layout, known)));
            known.putAll(known(layouts));
        }
        Map<ReadingLayout, Long> ids = new HashMap<>();
        layouts.forEach((sha256, layout) -> ids.put(
                layout,
                Optional.ofNullable(known.get(sha256))
                        .orElseThrow(() -> new IllegalStateException("layout " + sha256 + " was not registered"))));
        return ids;
    }

    private void register(String sha256, ReadingLayout layout, Map<String, Long> known) {
        if (!known.containsKey(sha256)) {
            client.sql(FRESH.text())
                    .param("sha256", sha256)
                    .param("columns", layout.json())
                    .param("not_evaluated", layout.notEvaluated().toArray(String[]::new))
                    .update();
        }
    }

    private Map<String, Long> known(Map<String, ReadingLayout> layouts) {
        Map<String, Long> known = new HashMap<>();
        client.sql(KNOWN.text())
                .param("fingerprints", layouts.keySet().toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString("sha256"), row.getLong("layout_id"));
                });
        return known;
    }
}
