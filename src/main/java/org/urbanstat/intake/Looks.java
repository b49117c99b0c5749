package org.urbanstat.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/**
 * The listing of one inbox of which every file is in the register of sightings as it lay there. While the folder lists
 * the same, no row of the register needs to be asked for.
 */
final class Looks {
    /** Longer than nearly every line of a listing. */
    private static final int LINE = 200;

    private static final SqlFile KEPT = SqlFile.beside(Looks.class, "look-kept");

    private final JdbcClient client;
    private final String inbox;

    Looks(DataSource dataSource, String inbox) {
        this.client = JdbcClient.create(dataSource);
        this.inbox = inbox;
    }

    /** Whether each of these files is in the register with just these traits, and so was all that lay there. */
    boolean isAsSighted(List<InboxFile> files) {
        return client.sql("select listing_sha256 from intake.look where inbox = :inbox")
                .param("inbox", inbox)
                .query(String.class)
                .optional()
                .filter(listing(files).hex()::equals)
                .isPresent();
    }

    /** To be said of files that are in the register with just these traits. */
    void keep(List<InboxFile> sighted) {
        client.sql(KEPT.text())
                .param("inbox", inbox)
                .param("listing", listing(sighted).hex())
                .update();
    }

    /** To be called in the transaction that changes a sighting. */
    void forget() {
        client.sql("delete from intake.look where inbox = :inbox")
                .param("inbox", inbox)
                .update();
    }

    /** In the order in which they are given: that of an inbox, by name, which is the same while the folder is. */
    private static Sha256 listing(List<InboxFile> files) {
        MessageDigest digest = Sha256.digest();
        for (InboxFile file : files) {
            FileTraits traits = file.traits();
            StringBuilder line = new StringBuilder(LINE).append(file.name());
            line.append('\0').append(traits.byteCount());
            line.append('\0').append(traits.inode());
            append(line, traits.modifiedAt());
            append(line, traits.changedAt());
            digest.update(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
        return Sha256.of(digest);
    }

    private static void append(StringBuilder line, Instant time) {
        line.append('\0').append(time.getEpochSecond()).append('.').append(time.getNano());
    }
}
