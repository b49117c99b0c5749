package org.urbanstat.pipeline;

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
    private final KeptDesks desks = new KeptDesks(KEPT, this::made);

    StoredDesks(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    @Override
    public ReadingDesk of(String sha256) {
        return desks.of(sha256);
    }

    private ReadingDesk made(String sha256) {
        Definitions definitions = new StoredEditions(jdbc).of(sha256).definitions();
        if (!definitions.sha256().hex().equals(sha256)) {
            throw new IllegalStateException("the files of edition " + sha256 + " in the database read as "
                    + definitions.sha256().hex());
        }
        return ReadingDesk.over(definitions, dataSource);
    }

    /** Makes ready the edition that came last, which the next run most likely works with. */
    void warm() {
        jdbc.sql(SqlFile.beside(StoredDesks.class, "latest-edition").text())
                .query(String.class)
                .optional()
                .ifPresent(this::of);
    }
}
