package org.urbanstat.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.Definitions;
import org.urbanstat.vocabulary.Sha256;

/** The desks of several editions, of which a few are kept: a register of a whole country fills some hundred megabytes. */
final class ReadingDesks {
    private static final int KEPT = 3;

    private final Function<String, Definitions> editions;
    private final DataSource into;
    private final Map<String, ReadingDesk> desks = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ReadingDesk> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * Desks that write into a database.
     *
     * @param editions reads the edition of a fingerprint
     */
    ReadingDesks(Function<String, Definitions> editions, DataSource into) {
        this.editions = editions;
        this.into = into;
    }

    /** The desk of an edition; whoever asks for one that has to be made lets the others wait. */
    synchronized ReadingDesk of(String sha256) {
        ReadingDesk known = desks.get(sha256);
        return known == null ? put(sha256, editions.apply(sha256)) : known;
    }

    synchronized ReadingDesk put(String sha256, Definitions definitions) {
        JdbcClient.create(into)
                .sql(SqlFile.beside(ReadingDesks.class, "edition-named").text())
                .param("edition", new Sha256(sha256).hex())
                .update();
        ReadingDesk desk = ReadingDesk.of(definitions, into);
        desks.put(sha256, desk);
        return desk;
    }
}
