package org.urbanstat.explanation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** An indicator of one year: the area's own figure and, of a county, those of its towns. */
record AreaFigures(Optional<AreaFigure> own, List<AreaFigure> towns) {
    private static final SqlFile FIGURES = SqlFile.beside(AreaFigures.class, "decomposed-figures");

    /** As reported. */
    static AreaFigures of(JdbcClient mart, String indicator, AreaCode area, Period period) {
        List<AreaFigure> rows = mart.sql(FIGURES.text())
                .param("indicator", indicator)
                .param("period", period.text())
                .param("area", area.digits())
                .query(AreaFigure.class)
                .list();
        return new AreaFigures(
                rows.stream().filter(f -> f.area().equals(area)).findFirst(),
                rows.stream().filter(f -> !f.area().equals(area)).toList());
    }

    /** Within the boundaries at the end of a year. */
    static AreaFigures within(Period boundaries, JdbcClient mart, String indicator, AreaCode area, Period period) {
        setBoundaries(mart, boundaries.text());
        try {
            return of(mart, indicator, area, period);
        } finally {
            setBoundaries(mart, "");
        }
    }

    private static void setBoundaries(JdbcClient mart, String boundaries) {
        mart.sql("select set_config('urbanstat.boundaries', :boundaries, false)")
                .param("boundaries", boundaries)
                .query(String.class)
                .single();
    }

    Map<AreaCode, Ratio> ratios() {
        Map<AreaCode, Ratio> ratios = new TreeMap<>();
        towns.forEach(t -> ratios.put(t.area(), t.ratio()));
        return ratios;
    }

    /** What cannot be told within the boundaries asked for; absent where all can. */
    Optional<AreaFigure> broken() {
        return Stream.concat(own.stream(), towns.stream())
                .filter(f -> f.isBreak() && !f.isRatio())
                .findFirst();
    }
}
