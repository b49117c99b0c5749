package org.urbanstat.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;

/**
 * The desks of a process that has no {@code jobs/} of its own: every edition comes out of the database, where the run has
 * put it and has brought the tables of facts to its forms. A few are kept.
 */
final class StoredDesks implements Desks {
    private static final int KEPT = 2;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private final Map<String, ReadingDesk> desks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadingDesk> eldest) {
            return size() > KEPT;
        }
    };

    StoredDesks(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public synchronized ReadingDesk of(String sha256) {
        ReadingDesk known = desks.get(sha256);
        return known == null ? put(sha256) : known;
    }

    /** Whoever asks for one that has to be made lets the others wait. */
    private ReadingDesk put(String sha256) {
        Definitions definitions = new StoredEditions(jdbc).of(sha256).definitions();
        if (!definitions.sha256().hex().equals(sha256)) {
            throw new IllegalStateException("the files of edition " + sha256 + " in the database read as "
                    + definitions.sha256().hex());
        }
        ReadingDesk desk = ReadingDesk.over(definitions, dataSource);
        desks.put(sha256, desk);
        return desk;
    }

    /** Makes ready the edition that came last, which the next run most likely works with. */
    void warm() {
        jdbc.sql(SqlFile.beside(StoredDesks.class, "latest-edition").text())
                .query(String.class)
                .optional()
                .ifPresent(this::of);
    }
}
