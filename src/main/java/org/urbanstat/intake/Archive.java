package org.urbanstat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.security.DigestInputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/** Keeps the bytes that were never seen before. */
final class Archive {
    /**
     * What a row of bytes may hold. PostgreSQL allows 1 GB, but COPY writes two characters a byte, and a backup is made
     * by COPY.
     */
    static final long CAPACITY_BYTES = 500_000_000;

    private static final SqlFile KNOWN = SqlFile.beside(Archive.class, "known-submissions");
    private static final SqlFile FRESH_IDS = SqlFile.beside(Archive.class, "fresh-submission-ids");
    private static final SqlFile LARGE = SqlFile.beside(Archive.class, "large-submission");

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final Copy copy;
    private final Oversize oversize;
    private final long runId;

    Archive(DataSource dataSource, Oversize oversize, long runId) {
        this.template = new JdbcTemplate(dataSource);
        this.client = JdbcClient.create(dataSource);
        this.copy = new Copy(dataSource);
        this.oversize = oversize;
        this.runId = runId;
    }

    /** The ids of those fingerprints that the archive holds. */
    Map<Sha256, Long> known(List<Arrival> arrivals) {
        String[] fingerprints =
                arrivals.stream().map(arrival -> arrival.sha256().hex()).toArray(String[]::new);
        Map<Sha256, Long> known = new HashMap<>();
        client.sql(KNOWN.text()).param("fingerprints", fingerprints).query(row -> {
            known.put(new Sha256(row.getString("sha256")), row.getLong("submission_id"));
        });
        return known;
    }

    /** Archives files of different bytes that are all new; the ids ascend in their order. */
    Map<Sha256, Long> keep(List<Arrival> fresh) {
        Map<Sha256, Long> ids = freshIds(fresh);
        List<Arrival> small = new ArrayList<>();
        for (Arrival arrival : fresh) {
            if (arrival.bytes().isPresent() || arrival.byteCount() > CAPACITY_BYTES) {
                small.add(arrival);
            } else {
                keepLarge(arrival, ids.getOrDefault(arrival.sha256(), 0L));
            }
        }
        copy.bytesInto(
                "intake.submission",
                List.of(
                        "submission_id",
                        "sha256",
                        "file_name",
                        "byte_count",
                        "bytes",
                        "received_at",
                        "run_id",
                        "state"),
                rows -> small.forEach(arrival -> rows.row(
                        ids.get(arrival.sha256()),
                        arrival.sha256(),
                        arrival.file().name(),
                        arrival.byteCount(),
                        arrival.bytes(),
                        arrival.receivedAt(),
                        runId,
                        oversize.state(arrival))));
        oversize.report(fresh, ids);
        return ids;
    }

    private Map<Sha256, Long> freshIds(List<Arrival> fresh) {
        Iterator<Long> free = client.sql(FRESH_IDS.text())
                .param("count", fresh.size())
                .query(Long.class)
                .list()
                .iterator();
        Map<Sha256, Long> ids = new HashMap<>();
        fresh.forEach(arrival -> ids.put(arrival.sha256(), free.next()));
        return ids;
    }

    private void keepLarge(Arrival arrival, long id) {
        try (DigestInputStream bytes = new DigestInputStream(open(arrival), Sha256.digest())) {
            insert(arrival, id, bytes);
            Sha256 sent = Sha256.of(bytes.getMessageDigest());
            if (!sent.equals(arrival.sha256())) {
                throw new Arrival.StillWritten();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insert(Arrival arrival, long id, InputStream bytes) throws IOException {
        try {
            template.update(LARGE.text(), statement -> {
                statement.setLong(1, id);
                statement.setString(2, arrival.sha256().hex());
                statement.setString(3, arrival.file().name());
                statement.setLong(4, arrival.byteCount());
                statement.setBinaryStream(5, bytes, arrival.byteCount());
                statement.setObject(6, arrival.receivedAt().atOffset(ZoneOffset.UTC));
                statement.setLong(7, runId);
                statement.setString(8, oversize.state(arrival));
            });
        } catch (DataAccessException e) {
            // A file that became shorter in the meantime breaks the statement.
            if (FileTraits.of(arrival.file().path()).equals(arrival.file().traits())) {
                throw e;
            }
            throw new Arrival.StillWritten();
        }
    }

    private static InputStream open(Arrival arrival) throws IOException {
        return Files.newInputStream(arrival.file().path(), LinkOption.NOFOLLOW_LINKS);
    }
}
