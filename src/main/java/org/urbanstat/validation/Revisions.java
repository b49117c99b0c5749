package org.urbanstat.validation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.ReturnOutcome.Outcome;
import org.urbanstat.validation.Revision.Accepted;
import org.urbanstat.validation.Revision.Withdrawn;

/** The revisions of a return, with what operators did to them. */
public final class Revisions {
    private final JdbcClient jdbc;

    public Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first first; none where the return never came. */
    public List<Revision> of(ReturnKey key) {
        Map<Integer, List<Accepted>> accepted = accepted(key);
        return statement("revisions", key)
                .query((row, number) -> revision(row, accepted.getOrDefault(row.getInt("revision"), List.of())))
                .list();
    }

    /** Some returns of the town that have come, those of the form first: {@code population 2024}. */
    public List<String> ofTown(ReturnKey key) {
        return jdbc.sql(SqlFile.beside(Revisions.class, "returns-of-town").text())
                .param("town", key.town().digits())
                .param("form", key.form().text())
                .query((row, number) -> row.getString("name"))
                .list();
    }

    private StatementSpec statement(String file, ReturnKey key) {
        return jdbc.sql(SqlFile.beside(Revisions.class, file).text())
                .param("town", key.town().digits())
                .param("form", key.form().text())
                .param("period", key.period().text());
    }

    private Map<Integer, List<Accepted>> accepted(ReturnKey key) {
        Map<Integer, List<Accepted>> byRevision = new TreeMap<>();
        statement("rules-accepted-by-revision", key).query(row -> {
            byRevision
                    .computeIfAbsent(row.getInt("revision"), revision -> new ArrayList<>())
                    .add(new Accepted(
                            row.getString("rule_code"),
                            row.getString("acted_by"),
                            row.getObject("acted_at", OffsetDateTime.class),
                            row.getObject("expires_on", LocalDate.class),
                            row.getString("reason")));
        });
        return byRevision;
    }

    private static Revision revision(ResultSet row, List<Accepted> accepted) throws SQLException {
        return new Revision(
                row.getInt("revision"),
                row.getLong("reading_id"),
                row.getString("file_name"),
                row.getString("sheet"),
                row.getObject("received_at", OffsetDateTime.class),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getBoolean("is_in_force"),
                row.getBoolean("are_rows_kept"),
                row.getInt("error_count"),
                row.getInt("warning_count"),
                List.of((String[]) row.getArray("open_rules").getArray()),
                withdrawn(row),
                accepted);
    }

    private static Optional<Withdrawn> withdrawn(ResultSet row) throws SQLException {
        String by = row.getString("acted_by");
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Withdrawn(by, row.getObject("acted_at", OffsetDateTime.class), row.getString("reason")));
    }
}
