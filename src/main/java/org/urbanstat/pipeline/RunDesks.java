package org.urbanstat.pipeline;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desks that a run reads at: today's, and that of an earlier edition which it was told to read under. */
final class RunDesks implements Desks {
    private final ReadingDesk today;
    private final ReadingDesks earlier;

    RunDesks(ReadingDesk today, DataSource dataSource) {
        StoredEditions stored = new StoredEditions(JdbcClient.create(dataSource));
        this.today = today;
        this.earlier = new ReadingDesks(sha256 -> stored.of(sha256).definitions(), dataSource);
    }

    /** Makes the desk before anything is read, so that no reader waits for a table that another one's desk changes. */
    void open(EarlierEdition edition) {
        if (!edition.sha256().equals(today())) {
            earlier.put(edition.sha256(), edition.definitions());
        }
    }

    @Override
    public ReadingDesk of(String sha256) {
        return sha256.equals(today()) ? today : earlier.of(sha256);
    }

    /** The fingerprint of today's definitions. */
    String today() {
        return today.definitions().sha256().hex();
    }
}
