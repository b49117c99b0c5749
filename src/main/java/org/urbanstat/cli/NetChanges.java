package org.urbanstat.cli;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.publication.Cause;
import org.urbanstat.publication.FigureChange;
import org.urbanstat.publication.FigureKey;
import org.urbanstat.publication.FigureMove;
import org.urbanstat.publication.FigureState;

/** The figures that are not what they were, over one candidate or any number of releases; parts add up exactly. */
final class NetChanges {
    private final JdbcClient jdbc;

    NetChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FigureChange> of(Span span) {
        return jdbc.sql(SqlFile.beside(NetChanges.class, "net-changes").text())
                .param("candidate", span.candidate())
                .param("from", span.from())
                .param("to", span.to())
                .query((row, number) -> change(row))
                .list();
    }

    private static FigureChange change(ResultSet row) throws SQLException {
        FigureMove move = new FigureMove(
                new FigureKey(
                        row.getString("figure"),
                        row.getString("policy_code"),
                        row.getString("period"),
                        row.getString("area_code")),
                new FigureState(row.getBigDecimal("value_before"), row.getString("status_before")),
                new FigureState(row.getBigDecimal("value_after"), row.getString("status_after")));
        Map<Cause, BigDecimal> parts = new EnumMap<>(Cause.class);
        for (Cause cause : Cause.values()) {
            BigDecimal part = row.getBigDecimal("by_" + cause.word());
            if (part.signum() != 0) {
                parts.put(cause, part);
            }
        }
        String cause = row.getString("cause");
        return new FigureChange(move, parts, cause == null ? greatest(parts) : Cause.of(cause));
    }

    private static Cause greatest(Map<Cause, BigDecimal> parts) {
        return parts.entrySet().stream()
                .max(Comparator.comparing(part -> part.getValue().abs()))
                .map(Map.Entry::getKey)
                .orElse(Cause.DATA);
    }
}
