package org.urbanstat.pipeline;

import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.Sha256;

/** The desks of several editions, which are named in the database that they write into. */
final class ReadingDesks {
    private static final int KEPT = 3;

    private final DataSource into;
    private final KeptDesks desks;

    /**
     * Desks that write into a database.
     *
     * @param editions reads the edition of a fingerprint
     */
    ReadingDesks(Function<String, Definitions> editions, DataSource into) {
        this.into = into;
        this.desks = new KeptDesks(KEPT, sha256 -> made(sha256, editions.apply(sha256)));
    }

    ReadingDesk of(String sha256) {
        return desks.of(sha256);
    }

    ReadingDesk put(String sha256, Definitions definitions) {
        return desks.keep(sha256, made(sha256, definitions));
    }

    private ReadingDesk made(String sha256, Definitions definitions) {
        JdbcClient.create(into)
                .sql(SqlFile.beside(ReadingDesks.class, "edition-named").text())
                .param("edition", new Sha256(sha256).hex())
                .update();
        return ReadingDesk.of(definitions, into);
    }
}
