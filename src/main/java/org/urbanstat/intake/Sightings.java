package org.urbanstat.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.Copy;
import org.urbanstat.database.SqlFile;

/** The register of where submissions lie or lay in one inbox. */
final class Sightings {
    private static final SqlFile KNOWN = SqlFile.beside(Sightings.class, "known-sightings");
    private static final SqlFile SUPERSEDED = SqlFile.beside(Sightings.class, "superseded-sightings");

    private final JdbcClient client;
    private final Copy copy;
    private final Looks looks;
    private final String inbox;

    Sightings(DataSource dataSource, String inbox) {
        this.client = JdbcClient.create(dataSource);
        this.copy = new Copy(dataSource);
        this.looks = new Looks(dataSource, inbox);
        this.inbox = inbox;
    }

    Looks looks() {
        return looks;
    }

    /** What is known of these files, by name; a file never seen has no entry. */
    Map<String, Sighting> of(List<InboxFile> files) {
        Map<String, Sighting> known = new HashMap<>();
        client.sql(KNOWN.text())
                .param("inbox", inbox)
                .param("paths", names(files))
                .query(row -> {
                    known.put(row.getString("path"), sighting(row));
                });
        return known;
    }

    /** Puts these in the place of what was known of the same files. */
    void replace(Map<InboxFile, Sighting> fresh) {
        looks.forget();
        client.sql(SUPERSEDED.text())
                .param("inbox", inbox)
                .param("paths", names(fresh.keySet()))
                .update();
        copy.into(
                "intake.sighting",
                List.of(
                        "inbox",
                        "path",
                        "byte_count",
                        "modified_at",
                        "changed_at",
                        "inode",
                        "submission_id",
                        "is_duplicate",
                        "first_seen_at"),
                rows -> fresh.forEach((file, sighting) -> rows.row(
                        inbox,
                        file.name(),
                        sighting.traits().byteCount(),
                        sighting.traits().modifiedAt(),
                        sighting.traits().changedAt(),
                        sighting.traits().inode(),
                        sighting.submissionId(),
                        sighting.isDuplicate(),
                        sighting.firstSeenAt())));
    }

    private static String[] names(Collection<InboxFile> files) {
        return files.stream().map(InboxFile::name).toArray(String[]::new);
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        FileTraits traits = new FileTraits(
                row.getLong("byte_count"),
                instant(row, "modified_at"),
                instant(row, "changed_at"),
                row.getString("inode"));
        return new Sighting(
                traits, row.getLong("submission_id"), row.getBoolean("is_duplicate"), instant(row, "first_seen_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
