package org.urbanstat.validation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.urbanstat.database.SqlFile;

/** The rows of what operators did to revisions; the next night judges by them. Works in the current transaction. */
public final class RevisionActRows {
    private final JdbcClient jdbc;

    public RevisionActRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who does it, when and why.
     *
     * @param eventId of its line in the audit
     */
    public record Deed(String actor, Instant at, String reason, long eventId) {}

    /** @param isUndo whether a withdrawal is taken back */
    public void withdraw(ReturnKey key, int revision, boolean isUndo, Deed deed) {
        statement("withdrawn", key, revision, deed).param("is_undo", isUndo).update();
    }

    /** @param expiresOn the first day on which it no longer holds; absent where an acceptance is taken back */
    public void accept(ReturnKey key, int revision, String rule, Optional<LocalDate> expiresOn, Deed deed) {
        statement("accepted", key, revision, deed)
                .param("rule_code", rule)
                .param("is_undo", expiresOn.isEmpty())
                .param("expires_on", expiresOn.orElse(null))
                .update();
    }

    private StatementSpec statement(String file, ReturnKey key, int revision, Deed deed) {
        return jdbc.sql(SqlFile.beside(RevisionActRows.class, file).text())
                .param("town", key.town().digits())
                .param("form", key.form().text())
                .param("period", key.period().text())
                .param("revision", revision)
                .param("reason", deed.reason())
                .param("acted_by", deed.actor())
                .param("acted_at", OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
                .param("event_id", deed.eventId());
    }
}
