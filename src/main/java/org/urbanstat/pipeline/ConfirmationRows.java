package org.urbanstat.pipeline;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.urbanstat.database.GrownTable;
import org.urbanstat.database.SqlFile;
import org.urbanstat.definitions.DefinitionFile;
import org.urbanstat.definitions.PolicyChange;
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
     * @param awardedYuan summed; 0 where it is not about money, as the pool
     * @param confirmedBy null while it is open
     * @param otherPolicy of the same kind, that the county's year is confirmed by; empty where there is none
     */
    record Shown(
            String kind,
            String areaCode,
            long rowCount,
            long provisionalCount,
            String notComputable,
            long awardedYuan,
            long poolYuan,
            @Nullable String confirmedBy,
            @Nullable OffsetDateTime confirmedAt,
            @Nullable Long confirmedRelease,
            String otherPolicy,
            boolean isPublished) {
        ConfirmedKind kindOf() {
            return ConfirmedKind.of(kind);
        }

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

    /** The file of the policy in that edition of {@code jobs/}. */
    DefinitionFile file(String edition) {
        return PolicyChange.fileOf(policy, new StoredEditions(jdbc).policies(edition))
                .orElseThrow(() -> new IllegalStateException("no policy " + policy + " in " + edition));
    }

    /** Keeps the rows of counties as the last release shows them, before the act that confirms them is told. */
    void keep(ConfirmedKind kind, Collection<Shown> counties) {
        String[] areas = counties.stream().map(Shown::areaCode).toArray(String[]::new);
        kind.kept()
                .forEach(kept -> jdbc.sql(kept.in(text("confirmed-rows"), ":policy", "any (:areas)"))
                        .param("policy", policy)
                        .param("period", period.text())
                        .param("areas", areas)
                        .update());
    }

    /** What was kept of a county. */
    KeptCounty kept(Shown shown, long release, boolean isShared, Collection<String> excluded, Text without) {
        return sql("kept-hash")
                .param("area", shown.areaCode())
                .query((row, number) -> new KeptCounty(
                        shown.areaCode(),
                        shown.kind(),
                        release,
                        isShared,
                        List.copyOf(excluded),
                        excluded.isEmpty() ? new Text("", "") : without,
                        row.getLong("row_count"),
                        row.getString("rows_sha256")))
                .single();
    }

    void confirm(DefinitionFile file, Collection<KeptCounty> counties, Deed deed) {
        jdbc.sql(text("confirmed-policy"))
                .param("event_id", deed.eventId())
                .param("path", file.path())
                .param("content", file.text())
                .update();
        counties.forEach(county -> confirm(county, deed));
        new GrownTable(jdbc, "linkage.confirmation").by(counties.size());
        new GrownTable(jdbc, "linkage.confirmed_row")
                .by(counties.stream().mapToLong(KeptCounty::rowCount).sum());
    }

    private void confirm(KeptCounty county, Deed deed) {
        act("confirmed", county.areaCode(), deed)
                .param("kind", county.kind())
                .param("release", county.release())
                .param("excluded", county.excluded().toArray(String[]::new))
                .param("is_shared", county.isShared())
                .param("without_zh", county.without().zh())
                .param("without_en", county.without().en())
                .param("row_count", county.rowCount())
                .param("rows_sha256", county.rowsSha256())
                .update();
        touch(county.areaCode());
    }

    void publish(Shown shown, Deed deed) {
        act("score-published", shown.areaCode(), deed).update();
        touch(shown.areaCode());
    }

    private void touch(String area) {
        sql("confirmed-touched").param("area", area).update();
    }

    private StatementSpec act(String file, String area, Deed deed) {
        return sql(file)
                .param("area", area)
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
