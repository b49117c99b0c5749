package org.urbanstat.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.Sha256;

/** The archive, as the stages after intake read it. */
public final class Submissions {
    private static final SqlFile PENDING = SqlFile.beside(Submissions.class, "pending-submissions");
    private static final SqlFile NAMED = SqlFile.beside(Submissions.class, "submissions-by-id");
    private static final SqlFile BYTES = SqlFile.beside(Submissions.class, "submission-bytes");

    private final JdbcClient client;

    public Submissions(DataSource dataSource) {
        this.client = JdbcClient.create(dataSource);
    }

    /** The ids of those that have not been read yet, in the order of receipt. */
    public List<Long> pending() {
        return client.sql(PENDING.text()).query(Long.class).list();
    }

    /** Those of the ids that exist, in the order of the ids. */
    public List<Submission> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : client.sql(NAMED.text())
                        .param("ids", ids.toArray(Long[]::new))
                        .query((row, number) -> submission(row))
                        .list();
    }

    /** The bytes as they arrived; absent where they are not kept. */
    public Optional<byte[]> bytes(long id) {
        return Optional.ofNullable(bytes(List.of(id)).get(id));
    }

    /** The bytes of those whose bytes are kept, by id; all of them lie in memory at once. */
    public Map<Long, byte[]> bytes(Collection<Long> ids) {
        Map<Long, byte[]> bytes = new HashMap<>();
        client.sql(BYTES.text()).param("ids", ids.toArray(Long[]::new)).query(row -> {
            bytes.put(row.getLong("submission_id"), row.getBytes("bytes"));
        });
        return bytes;
    }

    private static Submission submission(ResultSet row) throws SQLException {
        return new Submission(
                row.getLong("submission_id"),
                new Sha256(row.getString("sha256")),
                row.getString("file_name"),
                row.getLong("byte_count"),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }
}
