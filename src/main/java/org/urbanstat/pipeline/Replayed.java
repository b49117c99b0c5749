package org.urbanstat.pipeline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.ScratchDatabase;
import org.urbanstat.database.SqlFile;

/** A state that was built anew, in a scratch database that is gone when this is closed. */
public final class Replayed implements AutoCloseable {
    private static final SqlFile FIGURES = SqlFile.beside(Replayed.class, "replayed-figures");

    private final ScratchDatabase scratch;

    Replayed(ScratchDatabase scratch) {
        this.scratch = scratch;
    }

    /**
     * What a figure is called.
     *
     * @param figure an indicator's code, {@code reward} (yuan) or {@code quota} (m²)
     * @param policyCode of a reward or quota; empty for an indicator
     */
    public record Figure(String figure, String policyCode, String period, String areaCode) {}

    /** The database, whose views {@code publication.candidate_…} hold the state. */
    public DataSource dataSource() {
        return scratch.dataSource();
    }

    /** Every figure that is known, exactly; one that cannot be computed has no entry. */
    public Map<Figure, BigDecimal> figures() {
        Map<Figure, BigDecimal> figures = new HashMap<>();
        JdbcClient.create(dataSource()).sql(FIGURES.text()).query(row -> {
            BigDecimal value = row.getBigDecimal("value");
            if (value != null) {
                figures.put(
                        new Figure(
                                row.getString("figure"),
                                row.getString("policy_code"),
                                row.getString("period"),
                                row.getString("area_code")),
                        value);
            }
        });
        return figures;
    }

    @Override
    public void close() {
        scratch.close();
    }
}
