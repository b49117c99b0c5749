package org.urbanstat.explanation;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The figures that a release published. */
record FigureRows(JdbcClient jdbc, long release) {
    private static final SqlFile INDICATOR = SqlFile.beside(FigureRows.class, "published-indicator");

    Optional<PublishedFigure> indicator(String code, Period year, AreaCode area) {
        return jdbc.sql(INDICATOR.text())
                .param("indicator", code)
                .param("period", year.text())
                .param("area", area.digits())
                .param("release", release)
                .query(PublishedFigure.class)
                .optional();
    }
}
