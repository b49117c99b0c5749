package org.urbanstat.cli;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.publication.FigureKey;

/**
 * A return of which another revision is in force than before.
 *
 * @param revisionBefore null where none was
 * @param revisionAfter null where none is any more
 */
record ChangedReturn(
        String townCode,
        String formCode,
        String period,
        @Nullable Integer revisionBefore,
        @Nullable Integer revisionAfter,
        String fileName) {
    private static final Set<String> OF_REWARD = Set.of("settlement", "school", "residence_permit", "population");
    private static final Set<String> OF_QUOTA = Set.of("settlement", "land", "population");

    static List<ChangedReturn> of(JdbcClient jdbc, Span span) {
        return jdbc.sql(SqlFile.beside(ChangedReturn.class, "changed-returns").text())
                .param("candidate", span.candidate())
                .param("from", span.from())
                .param("to", span.to())
                .query(ChangedReturn.class)
                .list();
    }

    /**
     * Whether the figure rests on it. A reward rests on what every town of its county settled in that year and before,
     * because they share one pool.
     *
     * @param forms of the indicator
     */
    boolean isBehind(FigureKey figure, Set<String> forms) {
        String year = period.substring(0, 4);
        String county = townCode.substring(0, 6);
        return switch (figure.figure()) {
            case FigureKey.REWARD ->
                OF_REWARD.contains(formCode)
                        && figure.areaCode().startsWith(county)
                        && year.compareTo(figure.period()) <= 0;
            case FigureKey.QUOTA ->
                OF_QUOTA.contains(formCode)
                        && figure.areaCode().equals(townCode)
                        && Integer.parseInt(year) + 1 == Integer.parseInt(figure.period());
            default ->
                forms.contains(formCode) && townCode.startsWith(figure.areaCode()) && year.equals(figure.period());
        };
    }
}
