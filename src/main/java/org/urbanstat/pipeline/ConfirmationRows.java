package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.urbanstat.database.SqlFile;
import org.urbanstat.validation.RevisionActRows.Deed;
import org.urbanstat.vocabulary.Period;
import org.urbanstat.vocabulary.Text;

/** The rows of what operators confirmed; the next night shows them. Works in the current transaction. */
final class ConfirmationRows {
    private final JdbcClient jdbc;
    private final String policy;
    private final Period period;

    ConfirmationRows(JdbcClient jdbc, String policy, Period period) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.period = period;
    }

    /**
     * What the last release shows of one county.
     *
     * @param notComputable the codes of receivers without a figure, with a space between
     * @param confirmedBy null while it is open
     */
    record Shown(
            String kind,
            String areaCode,
            long rowCount,
            long provisionalCount,
            String notComputable,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable Long confirmedRelease,
            boolean isPublished) {
        List<String> withoutFigure() {
            return notComputable.isEmpty() ? List.of() : List.of(notComputable.split(" "));
        }

        boolean isConfirmed() {
            return confirmedBy != null;
        }
    }

    /** By county. */
    List<Shown> shown() {
        return sql("confirmable").query(Shown.class).list();
    }

    /** The periods of the policy that the last release shows. */
    List<String> periods() {
        return jdbc.sql(text("confirmable-periods"))
                .param("policy", policy)
                .query(String.class)
                .list();
    }

    /** The policies that the last release shows figures of. */
    List<String> policies() {
        return jdbc.sql(text("confirmable-policies")).query(String.class).list();
    }

    Optional<Long> lastRelease() {
        return jdbc.sql("select max(r.release_id) from publication.release r")
                .query(Long.class)
                .optional();
    }

    void confirm(Shown shown, long release, Collection<String> excluded, Text without, Deed deed) {
        act("confirmed", shown, deed)
                .param("kind", shown.kind())
                .param("release", release)
                .param("excluded", excluded.toArray(String[]::new))
                .update();
        ConfirmedKind.of(shown.kind()).kept().forEach(kept -> keep(shown, kept));
        if (!excluded.isEmpty()) {
            sql("confirmed-without")
                    .param("area", shown.areaCode())
                    .param("excluded", excluded.toArray(String[]::new))
                    .param("zh", without.zh())
                    .param("en", without.en())
                    .update();
        }
        touch(shown);
    }

    void publish(Shown shown, Deed deed) {
        act("score-published", shown, deed).update();
        touch(shown);
    }

    private void keep(Shown shown, ConfirmedKind.Kept kept) {
        jdbc.sql(text("confirmed-rows").replace("{table}", kept.table()).replace("{condition}", kept.condition()))
                .param("policy", policy)
                .param("period", period.text())
                .param("area", shown.areaCode())
                .update();
    }

    private void touch(Shown shown) {
        sql("confirmed-touched").param("area", shown.areaCode()).update();
    }

    private StatementSpec act(String file, Shown shown, Deed deed) {
        return sql(file)
                .param("area", shown.areaCode())
                .param("reason", deed.reason())
                .param("acted_by", deed.actor())
                .param("acted_at", OffsetDateTime.ofInstant(deed.at(), ZoneOffset.UTC))
                .param("event_id", deed.eventId());
    }

    private StatementSpec sql(String file) {
        return jdbc.sql(text(file)).param("policy", policy).param("period", period.text());
    }

    private static String text(String file) {
        return SqlFile.beside(ConfirmationRows.class, file).text();
    }
}
