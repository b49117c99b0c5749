package org.urbanstat.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;

/** The figures of a candidate, of whichever database. */
public final class CandidateFigures {
    private final JdbcClient jdbc;

    public CandidateFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that are asked for and there. */
    public Map<FigureKey, FigureState> of(Set<FigureKey> keys) {
        Map<FigureKey, FigureState> figures = new HashMap<>();
        jdbc.sql(SqlFile.beside(CandidateFigures.class, "candidate-figures").text())
                .query(row -> {
                    FigureKey key = new FigureKey(
                            row.getString("figure"),
                            row.getString("policy_code"),
                            row.getString("period"),
                            row.getString("area_code"));
                    if (keys.contains(key)) {
                        figures.put(key, new FigureState(row.getBigDecimal("value"), row.getString("status")));
                    }
                });
        return figures;
    }
}
