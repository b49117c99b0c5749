package org.urbanstat.explanation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.Period;

/** The figures that a release published. */
record FigureRows(JdbcClient jdbc, long release) {
    private static final SqlFile REWARDS = SqlFile.beside(FigureRows.class, "published-rewards");
    private static final SqlFile QUOTAS = SqlFile.beside(FigureRows.class, "published-quotas");
    private static final SqlFile POSSIBLE = SqlFile.beside(FigureRows.class, "published-possible");
    private static final SqlFile SCORES = SqlFile.beside(FigureRows.class, "published-scores");
    private static final SqlFile SCORE_PARTS = SqlFile.beside(FigureRows.class, "published-score-parts");
    private static final SqlFile BESIDE = SqlFile.beside(FigureRows.class, "scored-beside");
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

    /** What the indicator can come to where no return gives it. */
    Optional<PossibleFigure> possible(String code, Period year, AreaCode area) {
        return jdbc.sql(POSSIBLE.text())
                .param("indicator", code)
                .param("period", year.text())
                .param("area", area.digits())
                .param("release", release)
                .query(PossibleFigure.class)
                .optional();
    }

    /** The rewards of towns from one code to another. */
    List<PublishedReward> rewards(List<String> policies, Period period, String first, String last) {
        return jdbc.sql(REWARDS.text())
                .param("policies", policies.toArray(String[]::new))
                .param("period", period.text())
                .param("first", first)
                .param("last", last)
                .param("release", release)
                .query(PublishedReward.class)
                .list();
    }

    List<PublishedQuota> quotas(List<String> policies, Period period, AreaCode town) {
        return jdbc.sql(QUOTAS.text())
                .param("policies", policies.toArray(String[]::new))
                .param("period", period.text())
                .param("town", town.digits())
                .param("release", release)
                .query(PublishedQuota.class)
                .list();
    }

    /** The score of a town, or of a department by the code of its county and its name. */
    Optional<PublishedScore> score(String type, String subject, Period period) {
        return jdbc.sql(SCORES.text())
                .param("period", period.text())
                .param("type", type)
                .param("subject", subject)
                .param("release", release)
                .query(PublishedScore.class)
                .optional();
    }

    /** The codes of those who are scored by the same item of a county. */
    List<String> scoredBeside(String type, AreaCode county, Period period, String indicator) {
        return jdbc.sql(BESIDE.text())
                .param("period", period.text())
                .param("type", type)
                .param("county", county.digits())
                .param("indicator", indicator)
                .param("release", release)
                .query(String.class)
                .list();
    }

    List<PublishedScore.Part> scoreParts(String type, String subject, Period period) {
        return jdbc.sql(SCORE_PARTS.text())
                .param("period", period.text())
                .param("type", type)
                .param("subject", subject)
                .param("release", release)
                .query(PublishedScore.Part.class)
                .list();
    }
}
