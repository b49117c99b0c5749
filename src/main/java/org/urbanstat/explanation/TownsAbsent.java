package org.urbanstat.explanation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.urbanstat.database.SqlFile;
import org.urbanstat.explanation.TownMovement.Missing;
import org.urbanstat.explanation.TownMovement.State;
import org.urbanstat.vocabulary.AreaCode;
import org.urbanstat.vocabulary.AreaLevel;
import org.urbanstat.vocabulary.Period;

/** The movements of the towns of a county, and why those on one side only have nothing on the other. */
record TownsAbsent(
        JdbcClient mart, AreaCode area, AreaFigures before, Period earlier, AreaFigures after, Period later) {
    private static final SqlFile OWING = SqlFile.beside(TownsAbsent.class, "towns-owing");

    /** Empty for a town, and where the indicator has no figures of towns. */
    List<TownMovement> movements(Map<AreaCode, Ratio> from, Map<AreaCode, Ratio> to) {
        if (area.level() != AreaLevel.COUNTY || from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        Map<AreaCode, String> names = new TreeMap<>();
        before.towns().forEach(t -> names.put(t.area(), t.shownName()));
        after.towns().forEach(t -> names.put(t.area(), t.shownName()));
        Set<String> owingEarlier = owing(earlier);
        Set<String> owingLater = owing(later);
        return new TownMovements(from, to)
                .list(
                        names::get,
                        (town, state) ->
                                state == State.ENTERING ? why(town, from, owingEarlier) : why(town, to, owingLater));
    }

    private static Missing why(AreaCode town, Map<AreaCode, Ratio> there, Set<String> owing) {
        if (there.containsKey(town)) {
            return Missing.ZERO;
        }
        return owing.contains(town.digits()) ? Missing.RETURN : Missing.TOWN;
    }

    private Set<String> owing(Period period) {
        return new HashSet<>(mart.sql(OWING.text())
                .param("period", period.text())
                .param("area", area.digits())
                .query(String.class)
                .list());
    }
}
